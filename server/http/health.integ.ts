import { connect, createServer, type Server, type Socket } from 'node:net';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { createIndexes } from '#models/indexes';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, PASSWORD } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useApi } from '#scripts/testing/use-api';
import { createCustomer, updateCustomer } from '#server/domain/customers';
import { logger } from '#server/infra/logger';
import { connectMongo, disconnectMongo } from '#server/infra/mongo';

const state = { draining: false };
const api = useApi(state);

/** Stands between the product and its database, and can be cut. */
const line = { server: createServer(), sockets: new Set<Socket>(), port: 0 };

function join(server: Server, target: URL) {
  server.on('connection', (client) => {
    const database = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      line.sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
}

const open = () =>
  new Promise<void>((done) => {
    line.server.listen(line.port, '127.0.0.1', () => {
      const address = line.server.address();
      line.port = typeof address === 'object' && address ? address.port : 0;
      done();
    });
  });

function cut() {
  const closed = new Promise((done) => line.server.close(done));
  for (const socket of line.sockets) socket.destroy();
  line.sockets.clear();
  return closed;
}

beforeAll(async () => {
  join(line.server, new URL(inject('mongoUri')));
  await open();
  await connectMongo(`mongodb://127.0.0.1:${line.port}/test_health?directConnection=true`, {
    serverSelectionTimeoutMS: 3_000,
    minPoolSize: 0,
  });
  await createIndexes();
});
afterAll(async () => {
  await mongoose.connection.db?.dropDatabase();
  await disconnectMongo();
  await cut();
});

describe('the health of an instance', () => {
  test('is alive and ready', async () => {
    const browser = api.browser();
    expect(await browser.get('/healthz')).toMatchObject({
      status: 200,
      body: { success: true, data: { status: 'ok' } },
    });
    expect(await browser.get('/readyz')).toMatchObject({
      status: 200,
      body: { success: true, data: { status: 'ready', mongo: true } },
    });
  });

  test('is alive and not ready while it drains', async () => {
    state.draining = true;
    const answer = await api.browser().get('/readyz');
    state.draining = false;
    expect(answer).toMatchObject({
      status: 503,
      body: { success: false, code: 'UNAVAILABLE', statusCode: 503, requestId: expect.any(String) },
    });
    expect((await api.browser().get('/healthz')).status).toBe(200);
  });

  test('without its database: alive, not ready, calls answer 503 soon, and it recovers', async () => {
    vi.spyOn(logger, 'error').mockReturnValue(logger);
    const admin = await addPerson('admin');
    const { id } = await createCustomer(admin.context, student());
    const browser = api.browser();
    const signIn = () =>
      browser.post('/api/auth/signin', { email: 'a@test.example', password: PASSWORD });
    expect((await signIn()).status).toBe(401);
    await cut();
    const began = Date.now();
    const bearer = { authorization: `Bearer egt_${'x'.repeat(43)}` };
    const [alive, ready, failed, personal, procedure, change] = await Promise.all([
      browser.get('/healthz'),
      browser.get('/readyz'),
      signIn(),
      browser.get('/api/crm/customers', bearer),
      browser.get('/api/trpc/customers.list', bearer),
      failureOf(updateCustomer(admin.context, { id, version: 1, tags: ['x'] })),
    ]);
    expect(Date.now() - began).toBeLessThan(12_000);
    expect(alive.status).toBe(200);
    for (const { status, body, text, headers } of [ready, failed, personal, procedure]) {
      expect(status).toBe(503);
      expect(body).toMatchObject({ success: false, code: 'UNAVAILABLE', statusCode: 503 });
      expect(text).not.toMatch(/127\.0\.0\.1|mongo|stack/i);
      expect(headers.get('x-request-id')).toBe(body.requestId);
    }
    expect(personal.headers.get('cache-control')).toBe('no-store');
    expect(change).toMatchObject({ code: 'UNAVAILABLE' });
    await open();
    await vi.waitFor(async () => expect((await browser.get('/readyz')).status).toBe(200), 10_000);
    expect((await signIn()).status).toBe(401);
  });
});
