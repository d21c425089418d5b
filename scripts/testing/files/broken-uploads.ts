import { describe, expect, test } from 'vitest';
import { createCustomer } from '#server/domain/customers';
import { student } from '../students';
import { until } from '../until';
import { largePdf, pdf } from './samples';
import { anotherFile, NAMELESS_PART, sendFile } from './send-file';
import type { Files } from './use-files';

const MB = 1024 * 1024;
const LARGEST = 50 * MB;

export function brokenUploads({ world, storage, path, everything }: Files) {
  describe('nothing is left of an upload', () => {
    test('that is one byte too large, and its sender is told', async () => {
      const before = await everything();
      const content = largePdf(LARGEST + 1);
      const { status, body } = await sendFile(world.browser, path(), { content });
      expect({ status, code: body?.code }).toEqual({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
      expect(await everything()).toEqual(before);
    });

    test('that says beforehand that it is too large', async () => {
      const before = await everything();
      const sending = { content: [Buffer.alloc(1_000)], length: 60 * MB };
      expect((await sendFile(world.browser, path(), sending)).status).toBe(413);
      expect(await everything()).toEqual(before);
    });

    test.each([1, 60])('that is cut after %i pieces', async (cutAfter) => {
      const before = await everything();
      const content = largePdf(LARGEST);
      const { status } = await sendFile(world.browser, path(), { content, cutAfter });
      expect(status).toBe(0);
      expect(await until(async () => (await storage.arriving()).length === 0)).toBe(true);
      expect(await everything()).toEqual(before);
    });

    test.each([
      ['without its end', { after: '' }],
      ['with a second file', { after: anotherFile('%PDF-1.7') }],
      ['that is empty', { content: Buffer.alloc(0) }],
      ['in a form without a boundary', { headers: { 'content-type': 'multipart/form-data' } }],
    ])('%s', async (_what, damage) => {
      const before = await everything();
      const answer = await sendFile(world.browser, path(), { content: pdf(), ...damage });
      const { status, body } = answer;
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' });
      expect(await everything()).toEqual(before);
    });

    test('of a student whom one does not work with', async () => {
      const before = await everything();
      const { id } = await createCustomer(world.boss.context, student());
      const other = `/api/crm/customers/${id}/files`;
      const { status } = await sendFile(world.browser, other, { content: largePdf(MB) });
      expect(status).toBe(404);
      expect(await everything()).toEqual(before);
    });
  });

  test('A part without a name beside the file does no harm (CVE-2025-7338)', async () => {
    const sending = { content: pdf(), before: NAMELESS_PART };
    expect((await sendFile(world.browser, path(), sending)).status).toBe(201);
  });

  test('What is no form is refused as such', async () => {
    const headers = { 'content-type': 'application/json' };
    const { status, body } = await sendFile(world.browser, path(), { content: pdf(), headers });
    expect({ status, code: body.code }).toEqual({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });
}
