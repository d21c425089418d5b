import { beforeAll, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { StoredFile } from '#models/stored-file';
import { auditRows } from '#scripts/testing/context-of';
import { largePdf, pdf } from '#scripts/testing/files/samples';
import { formField, sendFile } from '#scripts/testing/files/send-file';
import { useStorage } from '#scripts/testing/files/use-storage';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { useScreens } from '#scripts/testing/use-screens';
import { createCustomer } from '#server/domain/customers';
import * as uploads from '~/routes/customers.$id.files';
import * as file from '~/routes/files.$id';

const MB = 1024 * 1024;
/** The token of a plain form is in its body, never in a header. */
const PLAIN = { 'x-csrf-token': '' };

const storage = useStorage('local');
useDatabase();
const screens = useScreens({ '/customers/:id/files': uploads, '/files/:id': file });
beforeAll(async () => void (await createIndexes()));

async function atPage() {
  const agent = await addPerson('agent');
  const browser = screens.browser();
  await browser.signIn(agent.profile.email);
  const { id } = await createCustomer(agent.context, student());
  const form = (content: Buffer, token = browser.csrf ?? '') => {
    const before = formField('csrf', token);
    const sending = { content, before, length: 'real', headers: PLAIN } as const;
    return sendFile(browser, `/customers/${id}/files`, sending);
  };
  return { agent, browser, id, form };
}

describe('the plain form', () => {
  test('adds a file, and the page opens it and deletes it', async () => {
    const { browser, id, form } = await atPage();
    const { status, headers } = await form(pdf());
    expect([status, headers.get('location')]).toEqual([302, `/customers/${id}?done=fileAdded`]);
    const kept = await StoredFile.findOne({ customerId: id }).lean();
    const fileId = kept?._id.toHexString() ?? '';
    const opened = await browser.get(`/files/${fileId}?download=1`);
    const content = await browser.get(opened.headers.get('location') ?? '');
    expect(content.status).toBe(200);
    expect(content.headers.get('content-disposition')).toMatch(/^attachment; /);
    const fields = new URLSearchParams({ intent: 'delete', csrf: browser.csrf ?? '' });
    const deleted = await browser.send(`/files/${fileId}`, {
      method: 'POST',
      body: fields.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(deleted.headers.get('location')).toBe(`/customers/${id}?done=fileDeleted`);
    expect((await browser.get(`/files/${fileId}`)).status).toBe(404);
    const rows = await auditRows({ entityId: fileId });
    expect(rows.map(({ action }) => action)).toEqual(['CREATE', 'DELETE']);
  });

  test.each([
    ['is no document', Buffer.from('<script>alert(1)</script>'), 'UNSUPPORTED_MEDIA_TYPE'],
    ['is empty', Buffer.alloc(0), 'VALIDATION_ERROR'],
  ])('says on the page why a file is not taken that %s', async (_what, content, code) => {
    const { id, form } = await atPage();
    const { headers } = await form(content);
    expect(headers.get('location')).toBe(`/customers/${id}?fileProblem=${code}#files`);
    expect(await StoredFile.countDocuments({ customerId: id })).toBe(0);
  });

  test('with a wrong token stores nothing, and is on record', async () => {
    const { agent, id, form } = await atPage();
    const { headers } = await form(pdf(), 'guessed');
    expect(headers.get('location')).toBe(`/customers/${id}?fileProblem=CSRF_FAILED#files`);
    expect(await StoredFile.countDocuments({ customerId: id })).toBe(0);
    const refused = { action: 'ACCESS_DENIED', userId: agent.profile._id };
    expect(await auditRows(refused)).toHaveLength(1);
  });

  test('of more than 50 MB is refused before it is read', async () => {
    const { browser, id } = await atPage();
    const path = `/customers/${id}/files`;
    const sending = { content: largePdf(MB), length: 60 * MB, headers: PLAIN };
    expect((await sendFile(browser, path, sending)).status).toBe(413);
    expect(await storage.arriving()).toEqual([]);
  });
});
