import { request as rawRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { Types } from 'mongoose';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import type { Answer, Browser } from '#scripts/testing/browser';
import { auditRows } from '#scripts/testing/context-of';
import { addProfile } from '#scripts/testing/people';
import { newPhone, student } from '#scripts/testing/students';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';
import { logger } from '#server/infra/logger';

useDatabase();
const api = useApi();
beforeAll(async () => void (await createIndexes()));

const CUSTOMERS = '/api/crm/customers';
const KB = 1024;

async function signedIn(role: Parameters<typeof addProfile>[0], fields = {}) {
  const profile = await addProfile(role, fields);
  const browser = api.browser();
  await browser.signIn(profile.email);
  return { browser, profile };
}

let agent: Browser;
let admin: Browser;
beforeAll(async () => {
  agent = (await signedIn('agent')).browser;
  admin = (await signedIn('admin')).browser;
});

function expectFailure({ status, body, headers, text }: Answer, code: string, statusCode: number) {
  expect({ status, code: body?.code }).toEqual({ status: statusCode, code });
  expect(body).toMatchObject({ success: false, error: expect.any(String), statusCode });
  expect(body.requestId).toBe(headers.get('x-request-id'));
  expect(
    Object.keys(body)
      .filter((key) => key !== 'details')
      .sort(),
  ).toEqual(['code', 'error', 'requestId', 'statusCode', 'success']);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).not.toMatch(/node_modules|\.ts:\d|at [A-Z]\w+\.|stack/);
}

const create = async (browser: Browser, draft = student()) =>
  (await browser.post(CUSTOMERS, draft)).body.data;

describe('an answer', () => {
  test('of success carries the data, a message and, for a list, where it stands', async () => {
    const made = await agent.post(CUSTOMERS, student());
    expect(made).toMatchObject({
      status: 201,
      body: { success: true, message: 'Student created', data: { version: 1 } },
    });
    const list = await agent.get(`${CUSTOMERS}?limit=1&sort=createdAt`);
    expect(list.status).toBe(200);
    expect(Object.keys(list.body).sort()).toEqual(['data', 'message', 'pagination', 'success']);
    expect(list.body).toMatchObject({
      data: [{ id: expect.any(String) }],
      pagination: { limit: 1 },
    });
  });

  test('is nobody else’s to keep, sniff or frame', async () => {
    for (const path of [CUSTOMERS, '/api/auth/session', '/api/nothing', '/api/crm/lists']) {
      const { headers } = await agent.get(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/);
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('etag')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('the life of a student over REST', () => {
  test('created, read, changed by PUT and PATCH, deleted, restored', async () => {
    const { id } = await create(agent, student({ city: 'Cairo' }));
    const one = `${CUSTOMERS}/${id}`;
    expect((await agent.get(one)).body.data).toMatchObject({ id, basicData: { city: 'Cairo' } });
    const put = await agent.send(one, {
      method: 'PUT',
      body: { version: 1, basicData: { city: 'Giza' } },
    });
    expect(put).toMatchObject({
      status: 200,
      body: { message: 'Student changed', data: { version: 2 } },
    });
    const patch = await agent.send(one, {
      method: 'PATCH',
      body: { version: 2, basicData: { city: null } },
    });
    expect(patch.body.data.basicData.city ?? null).toBeNull();
    expectFailure(await agent.send(one, { method: 'PUT', body: { version: 1 } }), 'CONFLICT', 409);

    expectFailure(await agent.send(one, { method: 'DELETE' }), 'FORBIDDEN', 403);
    expect((await admin.send(`${one}?version=3`, { method: 'DELETE' })).body.data).toEqual({
      id,
      version: 4,
    });
    expectFailure(await agent.get(one), 'NOT_FOUND', 404);
    expect((await admin.post(`${one}/restore`)).body.data).toMatchObject({ isDeleted: false });
    expect((await agent.get(`${one}/timeline`)).body.data.items.length).toBe(5);
    const rows = await auditRows({ entityId: id });
    expect(rows.map(({ statusCode }) => statusCode)).toEqual([201, 200, 200, 200, 200]);
    expect(rows.map(({ requestMethod, requestPath }) => `${requestMethod} ${requestPath}`)).toEqual(
      [`POST ${CUSTOMERS}`, `PUT ${one}`, `PATCH ${one}`, `DELETE ${one}`, `POST ${one}/restore`],
    );
  });

  test('deletes for ever only where the address says so, and for a superadmin alone', async () => {
    const { browser: superadmin } = await signedIn('superadmin');
    const { id } = await create(agent);
    const one = `${CUSTOMERS}/${id}`;
    const forever = `${one}?permanent=true`;
    expectFailure(await admin.send(forever, { method: 'DELETE' }), 'FORBIDDEN', 403);
    expectFailure(
      await superadmin.send(`${one}?permanent=maybe`, { method: 'DELETE' }),
      'VALIDATION_ERROR',
      400,
    );
    const soft = await superadmin.send(one, { method: 'DELETE' });
    expect(soft.body).toMatchObject({ message: 'Student moved to the recycle bin' });
    expect(await Customer.countDocuments({ _id: id })).toBe(1);
    const hard = await superadmin.send(forever, { method: 'DELETE' });
    expect(hard).toMatchObject({ status: 200, body: { message: 'Student deleted for ever' } });
    expect(await Customer.countDocuments({ _id: id })).toBe(0);
    expectFailure(await superadmin.send(forever, { method: 'DELETE' }), 'NOT_FOUND', 404);
  });

  test('the id of the path wins over one in the body', async () => {
    const [mine, other] = [await create(agent), await create(agent)];
    const body = { id: other.id, version: 1, tags: ['x'] };
    await agent.send(`${CUSTOMERS}/${mine.id}`, { method: 'PUT', body });
    expect(await Customer.findById(mine.id).lean()).toMatchObject({ tags: ['x'] });
    expect(await Customer.findById(other.id).lean()).toMatchObject({ tags: [], version: 1 });
  });

  test("another counselor's student answers exactly like one that does not exist (CVE-2026-46691)", async () => {
    const { id } = await create(agent);
    const { browser } = await signedIn('agent');
    const absent = new Types.ObjectId().toHexString();
    const calls: [string, string, unknown][] = [
      ['GET', '', undefined],
      ['GET', '/timeline', undefined],
      ['PUT', '', { version: 1, tags: [] }],
    ];
    for (const [method, rest, body] of calls) {
      const [there, nowhere] = await Promise.all(
        [id, absent].map((one) => browser.send(`${CUSTOMERS}/${one}${rest}`, { method, body })),
      );
      expectFailure(there as Answer, 'NOT_FOUND', 404);
      const rows = await Promise.all(
        [id, absent].map((one) =>
          auditRows({ action: 'ACCESS_DENIED', description: new RegExp(one) }),
        ),
      );
      // Both leave a row, so that neither time nor answer tells which of them exists.
      for (const left of rows) expect(left.at(-1)).toMatchObject({ statusCode: 404 });
      const { requestId: _one, ...left } = there?.body ?? {};
      const { requestId: _two, ...right } = nowhere?.body ?? {};
      expect(left).toEqual(right);
    }
  });

  test('a list by cursor meets every row once; filters and search come from the query', async () => {
    const { browser } = await signedIn('agent');
    for (let at = 0; at < 5; at += 1) await create(browser, student({}, { tags: [`t${at % 2}`] }));
    const first = (await browser.get(`${CUSTOMERS}?limit=3`)).body;
    const { nextCursor } = first.pagination;
    const second = (await browser.get(`${CUSTOMERS}?limit=3&cursor=${nextCursor}`)).body;
    const ids = [...first.data, ...second.data].map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect((await browser.get(`${CUSTOMERS}?tag=t0&tag=t1`)).body.pagination.total).toBe(5);
    expect((await browser.get(`${CUSTOMERS}?tag=t1`)).body.pagination.total).toBe(2);
    expect((await browser.get(`${CUSTOMERS}?disagree=true`)).body.data).toEqual([]);
    expect((await browser.get(`${CUSTOMERS}?search=mona`)).body.pagination.total).toBe(5);
  });
});

describe('a list and a record with fields=', () => {
  test('answer these and no others', async () => {
    const { id } = await create(agent);
    const one = await agent.get(`${CUSTOMERS}/${id}?fields=id,basicData.customerName`);
    expect(one.body.data).toEqual({ id, basicData: { customerName: 'Mona Adel' } });
    const list = await agent.get(`${CUSTOMERS}?fields=id&fields=version&limit=2`);
    expect(Object.keys(list.body.data[0])).toEqual(['id', 'version']);
    expect(list.body.pagination).toMatchObject({ limit: 2 });
    const unknown = await agent.get(`${CUSTOMERS}?fields=id,passwordHash`);
    expectFailure(unknown, 'VALIDATION_ERROR', 400);
    expect(unknown.body.details).toMatchObject([{ path: 'fields', code: 'unknown_field' }]);
  });
});

describe('follow-ups over REST', () => {
  test('planned, listed for the person and the student, closed once', async () => {
    const { id: customerId } = await create(agent);
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const made = await agent.post('/api/crm/followups', { customerId, type: 'call', dueAt });
    expect(made).toMatchObject({ status: 201, body: { data: { customerId, dueAt } } });
    const { id } = made.body.data;
    const listed = await agent.get(`${CUSTOMERS}/${customerId}/followups`);
    expect(listed.body).toMatchObject({ data: [{ id }], pagination: { total: 1 } });
    expect((await agent.get('/api/crm/followups?view=open&mine=true')).body.data).toContainEqual(
      expect.objectContaining({ id }),
    );
    const close = () =>
      agent.send(`/api/crm/followups/${id}`, { method: 'PUT', body: { outcome: 'answered' } });
    expect(await close()).toMatchObject({ status: 200, body: { data: { outcome: 'answered' } } });
    expectFailure(await close(), 'CONFLICT', 409);
  });
});

describe('a request that is refused', () => {
  test('unknown paths and methods, whatever their case', async () => {
    for (const path of [
      '/api/nothing',
      '/api',
      '/api/',
      '/api/crm',
      '/API/crm/nothing',
      '/api/crm/customers/a/b/c',
    ]) {
      expectFailure(await agent.get(path), 'NOT_FOUND', 404);
    }
    const wrong = await agent.send('/api/crm/customers', { method: 'DELETE' });
    expectFailure(wrong, 'METHOD_NOT_ALLOWED', 405);
    expect(wrong.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    expectFailure(await agent.post('/api/auth/csrf'), 'METHOD_NOT_ALLOWED', 405);
  });

  test('a body that is no JSON object', async () => {
    for (const body of ['{"a":', 'x', '', '"text"', 'null', '1']) {
      expectFailure(await agent.post(CUSTOMERS, body), 'VALIDATION_ERROR', 400);
    }
    expectFailure(await agent.post(CUSTOMERS, []), 'VALIDATION_ERROR', 400);
  });

  test('a body of another type or in another encoding', async () => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ];
    for (const type of [...types, 'application/json; charset=koi8-r']) {
      const answer = await agent.post(CUSTOMERS, student(), { 'content-type': type });
      expectFailure(answer, 'UNSUPPORTED_MEDIA_TYPE', 415);
    }
    const encoded = await agent.post(CUSTOMERS, student(), { 'content-encoding': 'lzw' });
    expectFailure(encoded, 'UNSUPPORTED_MEDIA_TYPE', 415);
  });

  test('a body that claims to be gzip and is not', async () => {
    const answer = await agent.post(CUSTOMERS, '{"a":1}', { 'content-encoding': 'gzip' });
    expectFailure(answer, 'VALIDATION_ERROR', 400);
  });

  test('more than 256 KB, sent plainly or zipped small, and is told how much it may be', async () => {
    const large = JSON.stringify({ notes: 'x'.repeat(256 * KB) });
    const plain = await agent.post(CUSTOMERS, large);
    expectFailure(plain, 'PAYLOAD_TOO_LARGE', 413);
    expect(plain.body.error).toBe('The request is too large. It may have 256 KB at most.');
    const zipped = gzipSync(JSON.stringify({ notes: 'x'.repeat(100 * 1024 * KB) }));
    expect(zipped.length).toBeLessThan(256 * KB);
    const { status, text } = await sendBytes(zipped);
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', success: false });
  });

  test('as many unknown keys as fit are refused without holding others up (denial of service)', async () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join();
    expect(keys.length).toBeLessThan(256 * KB);
    const began = Date.now();
    expectFailure(await agent.post(CUSTOMERS, `{${keys}}`), 'VALIDATION_ERROR', 400);
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  test('control characters in what is searched for', async () => {
    for (const path of ['/api/crm/agents', '/api/crm/universities']) {
      for (const hostile of ['a%00b', '%1B', 'a%0Ab']) {
        expectFailure(await agent.get(`${path}?search=${hostile}`), 'VALIDATION_ERROR', 400);
      }
      for (const odd of ['(', '[', '%5C', '.*', '%24', '%D9%85']) {
        expect((await agent.get(`${path}?search=${odd}`)).status).toBe(200);
      }
    }
  });

  test('more than 64 KB from nobody signed in', async () => {
    const large = { email: 'x'.repeat(64 * 1024), password: 'x' };
    const answers = [
      await api.browser().post('/api/auth/signin', large),
      await api.browser().post('/api/trpc/auth.signIn', large),
    ];
    expect(answers.map(({ status }) => status)).toEqual([413, 413]);
  });

  /** fetch sends text only through the helper; a bomb needs its bytes. */
  function sendBytes(bytes: Buffer) {
    return new Promise<{ status: number; text: string }>((resolve, reject) => {
      const cookie = [...agent.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = {
        cookie,
        'x-csrf-token': agent.csrf ?? '',
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        'content-length': bytes.length,
      };
      const options = { port: api.port(), path: CUSTOMERS, method: 'POST', headers };
      rawRequest(options, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      })
        .on('error', reject)
        .end(bytes);
    });
  }

  test('an address that is not well-formed', async () => {
    expectFailure(await agent.get(`${CUSTOMERS}/%E0%A4%A`), 'VALIDATION_ERROR', 400);
    expectFailure(await agent.get(`${CUSTOMERS}/..%2f..%2fetc`), 'VALIDATION_ERROR', 400);
    expectFailure(await agent.get(`${CUSTOMERS}/%00`), 'VALIDATION_ERROR', 400);
  });

  test('operators, prototypes and unknown names in the query (CVE-2024-53900, CVE-2025-23061)', async () => {
    const queries = [
      '?search[$ne]=1',
      '?$where=1',
      '?degreeType[$in][]=phd',
      '?__proto__[admin]=1',
      '?__proto__=1',
      '?constructor=1',
      '?sort=$natural',
      '?sort=createdAt&sort=-createdAt',
      '?limit=1000000',
      '?limit=abc',
      '?page=0',
      '?page=1e99',
      '?createdFrom=yesterday',
      '?permanent=true',
    ];
    for (const query of queries) {
      expectFailure(await agent.get(CUSTOMERS + query), 'VALIDATION_ERROR', 400);
    }
    const named = await agent.get(`${CUSTOMERS}?search[$ne]=1&limit=x`);
    expect(named.body.details.map(({ path }: { path: string }) => path)).toEqual([
      'limit',
      'search[$ne]',
    ]);
  });

  test('operators and prototypes in the body (CVE-2025-68130)', async () => {
    const { basicData } = student();
    const bodies = [
      `{"degreeType":"bachelor","basicData":${JSON.stringify(basicData)},"__proto__":{"isDeleted":true}}`,
      `{"degreeType":"bachelor","basicData":{"customerName":{"$ne":null},"customerPhone":"${newPhone()}"}}`,
      `{"degreeType":"bachelor","basicData":{"__proto__":{"a":1},"customerName":"x","customerPhone":"${newPhone()}"}}`,
      `{"degreeType":"bachelor","constructor":{"prototype":{"a":1}},"basicData":${JSON.stringify(basicData)}}`,
    ];
    for (const body of bodies) {
      expectFailure(await agent.post(CUSTOMERS, body), 'VALIDATION_ERROR', 400);
    }
    expect(({} as { isDeleted?: boolean }).isDeleted).toBeUndefined();
    const deletion = await admin.send(`${CUSTOMERS}/${new Types.ObjectId()}?permanent=1`, {
      method: 'DELETE',
    });
    expectFailure(deletion, 'VALIDATION_ERROR', 400);
  });

  test('a duplicate and a broken rule', async () => {
    const draft = student({ email: 'rest@test.example' });
    await create(agent, draft);
    const again = await agent.post(CUSTOMERS, draft);
    expectFailure(again, 'DUPLICATE', 409);
    expect(again.body.details).toContainEqual(expect.objectContaining({ path: 'duplicateOf' }));
    const lost = await agent.post(CUSTOMERS, student({}, { evaluation: { salesStatus: 'lost' } }));
    expectFailure(lost, 'BUSINESS_RULE', 422);
  });

  test('a call by nobody', async () => {
    const nobody = api.browser();
    expectFailure(await nobody.get(CUSTOMERS), 'UNAUTHENTICATED', 401);
    expectFailure(await nobody.post(CUSTOMERS, student()), 'UNAUTHENTICATED', 401);
    expectFailure(await nobody.post('/api/auth/signout'), 'UNAUTHENTICATED', 401);
    expectFailure(await nobody.post('/api/admin/users', {}), 'UNAUTHENTICATED', 401);
  });

  test('by the role alone, before the input is looked at, and on record', async () => {
    const { browser, profile } = await signedIn('dataentry');
    expectFailure(await browser.post('/api/admin/users', { nonsense: 1 }), 'FORBIDDEN', 403);
    expectFailure(await browser.get('/api/crm/followups'), 'FORBIDDEN', 403);
    const rows = await auditRows({ userId: profile._id, action: 'ACCESS_DENIED' });
    expect(rows).toMatchObject([
      {
        description: 'users.create refused: FORBIDDEN',
        requestPath: '/api/admin/users',
        statusCode: 403,
      },
      { description: 'followups.list refused: FORBIDDEN', requestMethod: 'GET' },
    ]);
  });
});

test('a failure of ours is told in the log once, with who called and which request', async () => {
  const { browser, profile } = await signedIn('agent');
  const logged = vi.spyOn(logger, 'error').mockReturnValue(logger);
  vi.spyOn(Customer, 'findOne').mockImplementation(() => {
    throw new Error('an inner reason');
  });
  const id = new Types.ObjectId();
  const answers = [
    await browser.get(`${CUSTOMERS}/${id}`),
    await browser.get(`/api/trpc/customers.get?input={"id":"${id}"}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([500, 500]);
  expect(logged.mock.calls).toEqual(
    answers.map(({ headers }) => [
      'customers.get failed',
      {
        requestId: headers.get('x-request-id'),
        userId: profile._id.toHexString(),
        cause: expect.stringContaining('an inner reason'),
      },
    ]),
  );
});

describe('HEAD and OPTIONS', () => {
  test('HEAD answers like GET without a body', async () => {
    const head = await agent.send(CUSTOMERS, { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, text: '' });
    expect((await api.browser().send(CUSTOMERS, { method: 'HEAD' })).status).toBe(401);
  });

  test('OPTIONS names the methods and opens nothing to other origins', async () => {
    const { status, headers } = await api.browser().send(CUSTOMERS, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(status).toBe(204);
    expect(headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect((await api.browser().send('/api/nothing', { method: 'OPTIONS' })).status).toBe(404);
  });
});
