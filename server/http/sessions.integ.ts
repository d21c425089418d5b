import { randomBytes } from 'node:crypto';
import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { Profile } from '#models/profile';
import { Session } from '#models/session';
import { auditRows } from '#scripts/testing/context-of';
import { addProfile, PASSWORD } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';
import { forgetCredentials } from '#server/auth/actor';

useDatabase();
const api = useApi();
beforeAll(async () => void (await createIndexes()));

const SIGN_IN = '/api/auth/signin';
const CUSTOMERS = '/api/crm/customers';
const evil = { origin: 'https://evil.example' };

async function signedIn(role: Parameters<typeof addProfile>[0] = 'agent') {
  const profile = await addProfile(role);
  const browser = api.browser();
  const answer = await browser.signIn(profile.email);
  return { browser, profile, answer };
}

const refusal = ({ status, body }: { status: number; body: { code: string } }) => [
  status,
  body.code,
];
const CSRF = [403, 'CSRF_FAILED'];

describe('signing in over HTTP', () => {
  test('sets a cookie that no script reads and no other site sends, and answers no token', async () => {
    const { answer, browser, profile } = await signedIn();
    expect(answer).toMatchObject({
      status: 200,
      body: {
        success: true,
        message: 'Signed in',
        data: { user: { id: profile._id.toHexString(), email: profile.email, role: 'agent' } },
      },
    });
    const token = browser.cookies.get('eg_session_3000') ?? '';
    expect(token.split('.')).toHaveLength(3);
    expect(answer.text).not.toContain(token);
    const [cookie = ''] = answer.headers.getSetCookie();
    const attributes = cookie.split('; ').slice(1);
    expect(attributes).toEqual(
      expect.arrayContaining([
        'Path=/',
        'HttpOnly',
        'SameSite=Lax',
        expect.stringMatching(/^Expires=/),
      ]),
    );
    expect(attributes.join()).not.toMatch(/Domain|Secure/);
  });

  test('tells the session who it is, and nobody that they are nobody', async () => {
    const { browser, profile } = await signedIn();
    const session = await browser.get('/api/auth/session');
    expect(session.body.data.user).toMatchObject({ email: profile.email });
    expect((await api.browser().get('/api/auth/session')).body.data).toEqual({
      user: null,
      locale: null,
    });
  });

  test('replaces the session that a browser came with (session fixation)', async () => {
    const { browser, profile } = await signedIn();
    const planted = browser.cookies.get('eg_session_3000');
    await browser.signIn(profile.email);
    expect(browser.cookies.get('eg_session_3000')).not.toBe(planted);
  });

  test('fails alike for known and unknown, locks alike, and says when to come back', async () => {
    const { email } = await addProfile('agent');
    const unknown = `nobody.${new Types.ObjectId()}@test.example`;
    const attempts = async (address: string) => {
      const browser = api.browser();
      const answers = [];
      for (let at = 0; at < 6; at += 1) {
        answers.push(await browser.post(SIGN_IN, { email: address, password: 'wrong' }));
      }
      return answers.map(({ status, body, headers }) => {
        const { requestId: _id, ...rest } = body;
        return { status, rest, retry: headers.get('retry-after'), cookies: headers.getSetCookie() };
      });
    };
    const known = await attempts(email);
    expect(await attempts(unknown)).toEqual(known);
    expect(known.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 423]);
    expect(known.at(-1)).toMatchObject({
      retry: '900',
      rest: { code: 'ACCOUNT_LOCKED' },
      cookies: [],
    });
    const right = await api.browser().post(SIGN_IN, { email, password: PASSWORD });
    expect(refusal(right)).toEqual([423, 'ACCOUNT_LOCKED']);
  });

  test('is not done on behalf of another site (login CSRF)', async () => {
    const { email } = await addProfile('agent');
    const credentials = { email, password: PASSWORD };
    for (const headers of [
      evil,
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
    ]) {
      const answer = await api
        .browser()
        .post(SIGN_IN, credentials, headers as Record<string, string>);
      expect(refusal(answer)).toEqual(CSRF);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    const own = await api.browser().post(SIGN_IN, credentials, { 'sec-fetch-site': 'same-origin' });
    expect(own.status).toBe(200);
  });

  test('records the address of the socket, not one that the caller claims (CVE-2024-57190)', async () => {
    const profile = await addProfile('agent');
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      'x-real-ip': '203.0.113.9',
      forwarded: 'for=203.0.113.9',
    };
    await api.browser().post(SIGN_IN, { email: profile.email, password: PASSWORD }, headers);
    const [row] = await auditRows({ userId: profile._id, action: 'LOGIN' });
    expect(row?.ipAddress).toMatch(/127\.0\.0\.1$/);
    expect(row).toMatchObject({ requestMethod: 'POST', requestPath: SIGN_IN });
  });
});

describe('the end of a session', () => {
  test('by signing out takes the cookie away and makes it worth nothing', async () => {
    const { browser } = await signedIn();
    const stolen = api.browser();
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value);
    expect((await stolen.get(CUSTOMERS)).status).toBe(200);
    const out = await browser.post('/api/auth/signout');
    expect(out).toMatchObject({ status: 200, body: { message: 'Signed out' } });
    expect(out.headers.getSetCookie().join()).toMatch(/eg_session_3000=;.*Max-Age=0/);
    expect((await browser.get(CUSTOMERS)).status).toBe(401);
    expect((await stolen.get(CUSTOMERS)).status).toBe(401);
  });

  test.each([
    ['deactivation', { active: false }],
    ['a password change', { sessionsValidFrom: new Date(Date.now() + 60_000) }],
  ])('by %s is noticed at the next call', async (_why, fields) => {
    const { browser, profile } = await signedIn();
    expect((await browser.get(CUSTOMERS)).status).toBe(200);
    await Profile.collection.updateOne({ _id: profile._id }, { $set: fields });
    forgetCredentials();
    expect((await browser.get(CUSTOMERS)).status).toBe(401);
  });

  test('by idleness', async () => {
    const { browser, profile } = await signedIn();
    await Session.updateMany({ userId: profile._id }, { lastSeenAt: new Date(0) });
    forgetCredentials();
    expect((await browser.get(CUSTOMERS)).status).toBe(401);
  });

  test('a broken cookie is nobody, not a failure', async () => {
    for (const value of ['x', '..', '%', 'a'.repeat(4_000), '{"$ne":1}']) {
      const browser = api.browser();
      browser.cookies.set('eg_session_3000', value);
      expect((await browser.get(CUSTOMERS)).status).toBe(401);
    }
  });
});

describe('a write with a cookie', () => {
  test('without the token, with a wrong one, or with that of another session is refused, on record', async () => {
    const { browser, profile } = await signedIn();
    const other = await signedIn();
    const anonymous = api.browser();
    const before = (await anonymous.get('/api/auth/csrf')).body.data.token;
    const tokens = [
      '',
      'x',
      `${browser.csrf}x`,
      browser.csrf?.slice(0, -1) ?? '',
      other.browser.csrf ?? '',
      before,
    ];
    for (const token of tokens) {
      const answer = await browser.post(CUSTOMERS, student(), { 'x-csrf-token': token });
      expect(refusal(answer)).toEqual(CSRF);
    }
    const rows = await auditRows({ userId: profile._id, action: 'ACCESS_DENIED' });
    expect(rows).toHaveLength(tokens.length);
    expect(rows[0]).toMatchObject({ statusCode: 403, description: /CSRF_FAILED/ });
  });

  test('is refused when another site caused it, even with the right token', async () => {
    const { browser } = await signedIn();
    const sites = [evil, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }];
    for (const headers of sites) {
      const answer = await browser.post(CUSTOMERS, student(), headers as Record<string, string>);
      expect(refusal(answer)).toEqual(CSRF);
    }
    expect((await browser.post(CUSTOMERS, student(), { origin: browser.origin })).status).toBe(201);
    expect(
      (await browser.post(CUSTOMERS, student(), { origin: 'http://localhost:3000' })).status,
    ).toBe(201);
  });

  test('needs the token for every way of writing, in another case of the path too', async () => {
    const { browser } = await signedIn('admin');
    const { id } = (await browser.post(CUSTOMERS, student())).body.data;
    const csrf = browser.csrf;
    browser.csrf = null;
    const calls: [string, string, unknown][] = [
      ['PUT', `${CUSTOMERS}/${id}`, { version: 1 }],
      ['PATCH', `${CUSTOMERS}/${id}`, { version: 1 }],
      ['DELETE', `${CUSTOMERS}/${id}`, undefined],
      ['POST', `${CUSTOMERS}/${id}/restore`, {}],
      ['POST', '/api/auth/signout', {}],
      ['POST', '/api/user/tokens', { name: 'x', scopes: ['*'] }],
    ];
    for (const [method, path, body] of calls) {
      expect(refusal(await browser.send(path, { method, body }))).toEqual(CSRF);
    }
    const shouted = await browser.send(`${CUSTOMERS}/${id}`.toUpperCase(), { method: 'DELETE' });
    expect(shouted.status).not.toBe(200);
    browser.csrf = csrf;
    expect((await browser.get(`${CUSTOMERS}/${id}`)).body.data).toMatchObject({
      version: 1,
      isDeleted: false,
    });
  });

  test('a planted CSRF cookie is worth nothing without our signature', async () => {
    const { browser } = await signedIn();
    browser.cookies.set('eg_csrf_3000', 'planted');
    const answer = await browser.post(CUSTOMERS, student(), { 'x-csrf-token': 'planted.planted' });
    expect(refusal(answer)).toEqual(CSRF);
  });

  test('the CSRF cookie is out of reach of scripts and other sites', async () => {
    const { headers } = await api.browser().get('/api/auth/csrf');
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^eg_csrf_3000=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a call with an API token', () => {
  async function token(scopes: string[], role: 'agent' | 'admin' = 'agent') {
    const { browser, profile } = await signedIn(role);
    const made = await browser.post('/api/user/tokens', { name: 'Sync', scopes });
    expect(made.status).toBe(201);
    const { token: secret, id } = made.body.data;
    return { browser, profile, id, bearer: { authorization: `Bearer ${secret}` } };
  }

  test('needs no CSRF token, and is not stopped by an origin', async () => {
    const { bearer, profile } = await token(['customers.view', 'customers.create']);
    const made = await api.browser().post(CUSTOMERS, student(), { ...bearer, ...evil });
    expect(made.status).toBe(201);
    const rows = await auditRows({ entityId: made.body.data.id });
    expect(rows).toMatchObject([{ userEmail: profile.email, action: 'CREATE' }]);
    expect((await api.browser().get(CUSTOMERS, bearer)).body.pagination.total).toBe(1);
  });

  test('does no more than its scopes, nor makes tokens', async () => {
    const { bearer } = await token(['customers.view']);
    expect(refusal(await api.browser().post(CUSTOMERS, student(), bearer))).toEqual([
      403,
      'FORBIDDEN',
    ]);
    const wider = await api
      .browser()
      .post('/api/user/tokens', { name: 'x', scopes: ['*'] }, bearer);
    expect(refusal(wider)).toEqual([403, 'FORBIDDEN']);
  });

  test('is over when it is revoked', async () => {
    const { browser, bearer, id } = await token(['*']);
    expect((await api.browser().get(CUSTOMERS, bearer)).status).toBe(200);
    const ended = await browser.send(`/api/user/tokens/${id}`, { method: 'DELETE' });
    expect(ended.status).toBe(200);
    expect((await api.browser().get(CUSTOMERS, bearer)).status).toBe(401);
  });

  test('that is unknown is nobody, even beside a good cookie', async () => {
    const { browser } = await signedIn();
    const forged = { authorization: `Bearer egt_${randomBytes(32).toString('base64url')}` };
    expect((await browser.get(CUSTOMERS, forged)).status).toBe(401);
    expect((await browser.post(CUSTOMERS, student(), forged)).status).toBe(401);
  });

  test('is never an answer to another person: cached answers keep apart (CVE-2025-54425)', async () => {
    const [mine, other] = [await token(['*']), await token(['*'])];
    await api.browser().post(CUSTOMERS, student(), mine.bearer);
    const totals = await Promise.all(
      [mine, other, mine, other].map(
        async ({ bearer }) => (await api.browser().get(CUSTOMERS, bearer)).body.pagination.total,
      ),
    );
    expect(totals).toEqual([1, 0, 1, 0]);
  });
});
