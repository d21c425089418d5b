import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { beforeAll, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import type { Browser } from '#scripts/testing/browser';
import { auditRows } from '#scripts/testing/context-of';
import { addProfile, PASSWORD } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';
import { MOST_CALLS_IN_A_BATCH } from '#server/http/api';
import type { AppRouter } from './router';

useDatabase();
const api = useApi();
beforeAll(async () => void (await createIndexes()));

let agent: Browser;
let email: string;
beforeAll(async () => {
  ({ email } = await addProfile('agent'));
  agent = api.browser();
  await agent.signIn(email);
});

function clientOf(browser: Browser) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, ...(browser.csrf ? { 'x-csrf-token': browser.csrf } : {}) };
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${browser.origin}/api/trpc`,
        headers,
        maxItems: MOST_CALLS_IN_A_BATCH,
      }),
    ],
  });
}

async function refusalOf(call: Promise<unknown>) {
  const error = await call.catch((reason: unknown) => reason);
  if (!(error instanceof TRPCClientError)) throw error;
  return error.data;
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  agent.post(`/api/trpc/${path}`, body, headers);

describe('a tRPC client', () => {
  test('creates, reads, changes and finds', async () => {
    const client = clientOf(agent);
    const made = await client.customers.create.mutate(student({ customerName: 'Trpc Person' }));
    const { id } = made;
    expect(await client.customers.get.query({ id })).toMatchObject({ id, version: 1 });
    await client.customers.update.mutate({ id, version: 1, tags: ['x'] });
    const found = await client.customers.search.query({ query: 'trpc' });
    expect(found.items).toMatchObject([{ id }]);
    expect((await auditRows({ entityId: id })).map(({ requestPath }) => requestPath)).toEqual([
      '/api/trpc/customers.create',
      '/api/trpc/customers.update',
    ]);
  });

  test('is told our code, the status, the paths and the request, and no stack', async () => {
    const client = clientOf(agent);
    const { id } = await client.customers.create.mutate(student());
    const stale = await refusalOf(client.customers.update.mutate({ id, version: 9 }));
    expect(stale).toMatchObject({
      httpStatus: 409,
      app: {
        code: 'CONFLICT',
        statusCode: 409,
        details: [{ path: 'version' }],
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    expect(stale).not.toHaveProperty('stack');
    const invalid = await refusalOf(client.customers.get.query({ id: 'x' }));
    expect(invalid).toMatchObject({
      httpStatus: 400,
      app: { code: 'VALIDATION_ERROR', details: [{ path: 'id', message: 'is not an id' }] },
    });
    const unknown = await refusalOf(client.customers.get.query({ id, $where: '1' } as never));
    expect(unknown).toMatchObject({
      app: { details: [{ path: '$where', code: 'unknown_field' }] },
    });
  });

  test('carries every code with its own status, also those that tRPC does not know', async () => {
    const locked = `locked.${Date.now()}@test.example`;
    const nobody = clientOf(api.browser());
    for (let at = 0; at < 5; at += 1) {
      const wrong = await refusalOf(nobody.auth.signIn.mutate({ email: locked, password: 'x' }));
      expect(wrong).toMatchObject({ httpStatus: 401, app: { code: 'INVALID_CREDENTIALS' } });
    }
    const refused = await refusalOf(nobody.auth.signIn.mutate({ email: locked, password: 'x' }));
    expect(refused).toMatchObject({ httpStatus: 423, app: { code: 'ACCOUNT_LOCKED' } });
    const again = { email: locked, password: 'x' };
    const answer = await api.browser().post('/api/trpc/auth.signIn', again);
    expect(answer.headers.get('retry-after')).toBe('900');
    const lost = student({}, { evaluation: { salesStatus: 'lost' } });
    expect(await refusalOf(clientOf(agent).customers.create.mutate(lost))).toMatchObject({
      httpStatus: 422,
      app: { code: 'BUSINESS_RULE' },
    });
    expect(await refusalOf(nobody.customers.list.query({}))).toMatchObject({
      httpStatus: 401,
      app: { code: 'UNAUTHENTICATED' },
    });
    const forbidden = await refusalOf(clientOf(agent).customers.delete.mutate({ id: 'x' }));
    expect(forbidden).toMatchObject({ httpStatus: 403, app: { code: 'FORBIDDEN' } });
    expect(await auditRows({ description: 'customers.delete refused: FORBIDDEN' })).toHaveLength(1);
  });
});

describe('a mutation', () => {
  const input = () => student();

  test('without the CSRF token, with a wrong one or from another site is refused', async () => {
    const wrong: Record<string, string>[] = [
      { 'x-csrf-token': '' },
      { 'x-csrf-token': 'wrong' },
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of wrong) {
      const answer = await post('customers.create', input(), headers);
      expect(answer.status).toBe(403);
      expect(answer.body.error.data.app.code).toBe('CSRF_FAILED');
    }
    expect((await post('customers.create', input())).status).toBe(200);
  });

  test('is not made by a GET, which a link could do', async () => {
    const query = `input=${encodeURIComponent(JSON.stringify(input()))}`;
    const answer = await agent.get(`/api/trpc/customers.create?${query}`);
    expect(answer.status).toBe(405);
    expect(answer.body.error.data.app.code).toBe('METHOD_NOT_ALLOWED');
  });

  test('by a signed-in browser cannot be a sign-in without the token', async () => {
    const answer = await post('auth.signIn', { email, password: PASSWORD }, { 'x-csrf-token': '' });
    expect(answer.body.error.data.app.code).toBe('CSRF_FAILED');
  });

  test('answers no session token in its body', async () => {
    const browser = api.browser();
    const answer = await browser.post('/api/trpc/auth.signIn', { email, password: PASSWORD });
    expect(answer.status).toBe(200);
    const token = browser.cookies.get('eg_session_3000') ?? 'no cookie';
    expect(answer.text).not.toContain(token);
  });
});

describe('a broken call', () => {
  const codeOf = (answer: { body: { error: { data: { app: { code: string } } } } }) =>
    answer.body.error.data.app.code;

  test('names no procedure, carries no JSON, or has another type', async () => {
    const missing = await agent.get('/api/trpc/customers.nothing');
    expect([missing.status, codeOf(missing)]).toEqual([404, 'NOT_FOUND']);
    for (const path of ['__proto__', 'constructor', 'customers.__proto__', 'customers', '']) {
      expect((await agent.get(`/api/trpc/${path}`)).status).toBe(404);
    }
    const broken = await post('customers.create', '{"a":');
    expect([broken.status, codeOf(broken)]).toEqual([400, 'VALIDATION_ERROR']);
    const query = await agent.get('/api/trpc/customers.list?input=%7B');
    expect([query.status, codeOf(query)]).toEqual([400, 'VALIDATION_ERROR']);
    const typed = await post('customers.create', 'x', { 'content-type': 'text/plain' });
    expect([typed.status, codeOf(typed)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test('is too large', async () => {
    const answer = await post('customers.create', { notes: 'x'.repeat(256 * 1024) });
    expect([answer.status, codeOf(answer)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  test('never shows what is inside, and is never kept', async () => {
    const answers = [
      await agent.get('/api/trpc/customers.nothing'),
      await post('customers.create', '{"a":'),
      await agent.get('/api/trpc/customers.get?input={"id":{"$ne":1}}'),
    ];
    for (const { text, headers } of answers) {
      expect(text).not.toMatch(/stack|node_modules|\.ts:\d/);
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('a batch', () => {
  const batch = (calls: number) =>
    agent.get(`/api/trpc/${Array(calls).fill('auth.session').join()}?batch=1&input={}`);

  test('of as many calls as a screen makes is answered call by call', async () => {
    const { status, body } = await batch(MOST_CALLS_IN_A_BATCH);
    expect(status).toBe(200);
    expect(body).toHaveLength(MOST_CALLS_IN_A_BATCH);
  });

  test('of more is refused whole (CVE-2026-30972)', async () => {
    const { status, text } = await batch(MOST_CALLS_IN_A_BATCH + 1);
    expect(status).toBe(400);
    expect(text).toContain('VALIDATION_ERROR');
    expect(text).not.toContain(email);
  });

  test('a path of five hundred commas costs nothing and answers briefly (CVE-2026-30972)', async () => {
    const began = Date.now();
    const { status, text } = await agent.get(`/api/trpc/${','.repeat(500)}?batch=1`);
    expect(status).toBe(400);
    expect(text.length).toBeLessThan(2_000);
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  test('guesses no more passwords than single calls would', async () => {
    const target = `batched.${Date.now()}@test.example`;
    const guess = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [at, { email: target, password: `guess ${at}` }]),
    );
    const path = Array(10).fill('auth.signIn').join();
    const { text } = await api.browser().post(`/api/trpc/${path}?batch=1`, guess);
    expect(text.match(/INVALID_CREDENTIALS/g)).toHaveLength(5);
    expect(text.match(/ACCOUNT_LOCKED/g)).toHaveLength(5);
  });

  test('of a good call and a bad one answers both', async () => {
    const input = encodeURIComponent(JSON.stringify({ 0: {}, 1: { id: 'x' } }));
    const { status, body } = await agent.get(
      `/api/trpc/auth.session,customers.get?batch=1&input=${input}`,
    );
    expect(status).toBe(207);
    expect(body[0].result.data.user.email).toBe(email);
    expect(body[1].error.data.app.code).toBe('VALIDATION_ERROR');
  });
});
