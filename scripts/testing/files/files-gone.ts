import { expect, test } from 'vitest';
import { StoredFile } from '#models/stored-file';
import { createCustomer, deleteCustomer, purgeCustomer } from '#server/domain/customers';
import { sweepFiles } from '#server/domain/files';
import { auditRows } from '../context-of';
import { student } from '../students';
import { pdf, photo } from './samples';
import { sendFile } from './send-file';
import type { Files } from './use-files';

const DAY_MS = 86_400_000;

export function filesGone({ world, storage, upload }: Files) {
  test('Deleting a student for ever takes their files along, previews too', async () => {
    const { agent, boss, browser } = world;
    const { id } = await createCustomer(agent.context, student());
    const own = `/api/crm/customers/${id}/files`;
    const sent = await sendFile(browser, own, { content: await photo(), name: 'a.jpg' });
    const fileId = sent.body.data.id;
    const left = async () => (await storage.contents()).filter((key) => key.startsWith(fileId));
    expect(await left()).toHaveLength(4);
    await deleteCustomer(boss.context, { id });
    await purgeCustomer(boss.context, { id });
    const [purged] = await auditRows({ entityId: id, action: 'PURGE' });
    expect(purged?.description).toMatch(/ 1 files$/);
    await sweepFiles();
    await sweepFiles();
    expect(await left()).toEqual([]);
    expect(await StoredFile.exists({ _id: fileId })).toBeNull();
  });

  test('What never became ready is removed after a day, and what is ready stays', async () => {
    const [left, kept] = [await upload(pdf()), await upload(pdf())];
    const row = { _id: new StoredFile({ _id: left.id })._id };
    await StoredFile.collection.updateOne(row, { $set: { state: 'pending' } });
    await sweepFiles();
    expect(await storage.contents()).toContain(`${left.id}/original`);
    await sweepFiles(Date.now() + DAY_MS + 1_000);
    expect(await StoredFile.exists(row)).toBeNull();
    const contents = await storage.contents();
    expect(contents).not.toContain(`${left.id}/original`);
    expect(contents).toContain(`${kept.id}/original`);
  });
}
