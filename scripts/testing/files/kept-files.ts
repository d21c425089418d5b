import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { flushViews } from '#server/kernel/views';
import { auditRows } from '../context-of';
import { addPerson } from '../people';
import { largePdf, pdf, photo } from './samples';
import { sendFile } from './send-file';
import type { Files } from './use-files';

const MB = 1024 * 1024;
const LARGEST = 50 * MB;

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

export function keptFiles({ world, path, open, upload, anotherBrowser }: Files) {
  test('A file is kept as it came, listed, opened by a signed address, and each step is on record', async () => {
    const { agent, browser, customerId } = world;
    const content = pdf();
    const name = 'جواز السفر.pdf';
    const file = await upload(content, name);
    const uploadedBy = { id: agent.id, name: agent.profile.name };
    const told = { type: 'application/pdf', size: content.length, showable: true };
    expect(file).toMatchObject({ customerId, name, uploadedBy, ...told });
    expect((await browser.get(path())).body.data[0]).toEqual(file);
    const opened = await open(`/api/crm/files/${file.id}`);
    expect(opened.status).toBe(200);
    expect(await bytesOf(opened)).toEqual(content);
    expect(opened.headers.get('content-type')).toBe('application/pdf');
    expect(opened.headers.get('content-disposition')).toBe(
      `inline; filename="____ _____.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    const saved = await open(`/api/crm/files/${file.id}?download=true`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
    await flushViews();
    const rows = await AuditLog.find({ entityType: 'file', entityId: file.id })
      .sort({ timestamp: 1 })
      .lean();
    expect(rows).toMatchObject([
      { action: 'CREATE', userId: agent.profile._id, statusCode: 201 },
      { action: 'VIEW', userId: agent.profile._id },
    ]);
  });

  test('A picture gets previews and a thumbnail that carry nothing of what its camera wrote', async () => {
    const content = await photo();
    const file = await upload(content, 'photo.JPG');
    expect(file).toMatchObject({ name: 'photo.JPG', type: 'image/jpeg', showable: false });
    const made = {
      [`/api/crm/files/${file.id}?as=avif`]: 'image/avif',
      [`/api/crm/files/${file.id}?as=webp`]: 'image/webp',
      [`/api/crm/files/${file.id}/thumbnail`]: 'image/webp',
    };
    for (const [address, type] of Object.entries(made)) {
      const answer = await open(address);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('content-disposition')).toMatch(/^inline; /);
      const bytes = await bytesOf(answer);
      expect(bytes.length).toBeGreaterThan(100);
      expect(bytes.includes('secret camera')).toBe(false);
    }
    const original = await open(`/api/crm/files/${file.id}`);
    expect(original.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(await bytesOf(original)).toEqual(content);
  });

  test('50 MB pass through without being held in memory', async () => {
    const { status, body, growth } = await watched(() =>
      sendFile(world.browser, path(), { content: largePdf(LARGEST), name: 'large.pdf' }),
    );
    expect({ status, size: body.data?.size }).toEqual({ status: 201, size: LARGEST });
    expect(growth).toBeLessThan(30 * MB);
    const { body: stream } = await open(`/api/crm/files/${body.data.id}`);
    let size = 0;
    // The same class under two names: the browser's and Node's.
    for await (const piece of Readable.fromWeb(stream as ReadableStream)) size += piece.length;
    expect(size).toBe(LARGEST);
  });

  test('Deleting hides a file, restoring brings it back, each on record', async () => {
    const { browser } = world;
    const { id } = await upload(pdf());
    const address = `/api/crm/files/${id}`;
    expect((await browser.send(address, { method: 'DELETE' })).status).toBe(200);
    expect((await browser.get(address)).status).toBe(404);
    const { body } = await browser.get(path());
    expect(body.data.map((file: { id: string }) => file.id)).not.toContain(id);
    expect((await browser.post(`${address}/restore`)).status).toBe(200);
    expect((await open(address)).status).toBe(200);
    const rows = await auditRows({ entityId: id });
    expect(rows.map(({ action }) => action)).toEqual(['CREATE', 'DELETE', 'RESTORE']);
  });

  test('A stranger learns nothing of a file, and their attempts are on record', async () => {
    const { id } = await upload(pdf());
    const address = `/api/crm/files/${id}`;
    const other = await addPerson('agent');
    const stranger = anotherBrowser();
    await stranger.signIn(other.profile.email);
    const answers = [
      await stranger.get(address),
      await stranger.get(`${address}/thumbnail`),
      await stranger.get(path()),
      await stranger.send(address, { method: 'DELETE' }),
      await sendFile(stranger, path(), { content: pdf() }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    const refused = { action: 'ACCESS_DENIED', userId: other.profile._id };
    expect(await auditRows(refused)).toHaveLength(answers.length);
    const nobody = anotherBrowser();
    expect((await nobody.get(address)).status).toBe(401);
    expect((await sendFile(nobody, path(), { content: pdf() })).status).toBe(401);
  });

  test('A call without proof that it was meant stores nothing', async () => {
    const headers = { 'x-csrf-token': 'guessed' };
    const { status, body } = await sendFile(world.browser, path(), { content: pdf(), headers });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'CSRF_FAILED' });
  });

  test('The same call under one Idempotency-Key is made once', async () => {
    const headers = { 'idempotency-key': 'once' };
    const send = () => sendFile(world.browser, path(), { content: pdf(), headers });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.data).toEqual(first.body.data);
  });
}

/** Does something, and how many bytes this process held more at most while it did, garbage not counted. */
async function watched<T>(work: () => Promise<T>): Promise<T & { growth: number }> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const held = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  let most = before;
  let timer: NodeJS.Timeout | undefined;
  // Collecting garbage takes a share of the time that stays small on a busy machine too.
  const look = () => {
    const started = performance.now();
    most = Math.max(most, held());
    timer = setTimeout(look, 50 + 10 * (performance.now() - started));
  };
  look();
  try {
    return { ...(await work()), growth: most - before };
  } finally {
    clearTimeout(timer);
  }
}
