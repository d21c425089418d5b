import { request as rawRequest } from 'node:http';
import { Types } from 'mongoose';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createIndexes } from '#models/indexes';
import { auditRows } from '#scripts/testing/context-of';
import { addProfile } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { useScreens } from '#scripts/testing/use-screens';
import { forgetCredentials } from '#server/auth/actor';
import { logger } from '#server/infra/logger';
import { closeStrangers } from '#server/kernel/strangers';
import { loader as newUser } from '~/routes/_app.admin.users.new';
import { loader as newContact } from '~/routes/_app.customers.$id_.followups.new';
import * as newCustomer from '~/routes/_app.customers.new';
import * as login from '~/routes/login';
import { action as logout } from '~/routes/logout';
import { action as preferences } from '~/routes/preferences';
import { action as picture } from '~/routes/profile.avatar';

useDatabase();
const screens = useScreens({
  '/login': login,
  '/logout': { action: logout },
  '/preferences': { action: preferences },
  '/customers/new': newCustomer,
  '/admin/users/new': { loader: newUser },
  '/profile/avatar': { action: picture },
  '/customers/:id/followups/new': { loader: newContact },
});
beforeAll(async () => void (await createIndexes()));

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const HOSTILE = 'degreeType=bachelor&desiredProgram.countries[4294967294]=x';

async function signedIn(role: Parameters<typeof addProfile>[0] = 'agent') {
  const profile = await addProfile(role);
  const browser = screens.browser();
  await browser.signIn(profile.email);
  return { browser, profile };
}

const post = (
  browser: ReturnType<typeof screens.browser>,
  path: string,
  fields: Record<string, string> | string,
  headers: Record<string, string> = {},
) => browser.post(path, new URLSearchParams(fields).toString(), { ...FORM, ...headers });

const refusals = (profile: { _id: Types.ObjectId }) =>
  auditRows({ userId: profile._id, action: 'ACCESS_DENIED' });

describe('a form that costs more than one of ours (denial of service)', () => {
  test('by nobody is not read at all', async () => {
    const began = Date.now();
    const answer = await post(screens.browser(), '/customers/new', HOSTILE);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toMatch(/^\/login/);
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  test('without the token is refused unread, with it by its bounds', async () => {
    const { browser, profile } = await signedIn();
    expect((await post(browser, '/customers/new', HOSTILE)).status).toBe(400);
    expect((await post(browser, '/customers/new', 'degreeType=bachelor')).status).toBe(403);
    expect(await refusals(profile)).toMatchObject([
      {
        description: 'A form refused: CSRF_FAILED',
        requestPath: '/customers/new',
        statusCode: 403,
      },
    ]);
    const token = `csrf=${browser.csrf}`;
    expect((await post(browser, '/customers/new', `${token}&${HOSTILE}`)).status).toBe(400);
    const repeated = `${token}&${'zzz=a&'.repeat(10_000)}`;
    const began = Date.now();
    expect((await post(browser, '/customers/new', repeated)).status).toBe(400);
    const lists = `${token}&degreeType=phd&${'tags=x,x,x,x,x,x,x,x,x&'.repeat(900)}`;
    expect((await post(browser, '/customers/new', lists)).status).toBe(400);
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  test('is at most 64 KB from nobody, and 256 KB from anybody', async () => {
    const large = (size: number) => ({ email: 'x'.repeat(size) });
    const nobody = await post(screens.browser(), '/login', large(65 * 1024));
    expect([nobody.status, nobody.text]).toEqual([413, 'A form has at most 64 KB.']);
    const { browser } = await signedIn();
    expect((await post(browser, '/preferences', large(65 * 1024))).status).toBe(403);
    const answer = await post(browser, '/login', large(257 * 1024));
    expect([answer.status, answer.text]).toEqual([413, 'A form has at most 256 KB.']);
  });
});

describe('a form of another site', () => {
  test.each<[string, Record<string, string>]>([
    ['Origin', { origin: 'https://evil.example' }],
    ['Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['Origin: null', { origin: 'null' }],
  ])('is told by %s, refused before any screen, and on record', async (_how, headers) => {
    const { browser, profile } = await signedIn();
    const fields = { csrf: browser.csrf ?? '', degreeType: 'bachelor' };
    const answer = await post(browser, '/customers/new', fields, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      403,
      'text/plain; charset=utf-8',
    ]);
    expect(await refusals(profile)).toMatchObject([
      { description: 'A form of another site refused: CSRF_FAILED', statusCode: 403 },
    ]);
  });

  test('is told from one of ours whose host a proxy has renamed', async () => {
    const { browser } = await signedIn();
    const fields = { csrf: browser.csrf ?? '', degreeType: 'bachelor' };
    const own = { origin: 'http://localhost:3000' };
    expect((await post(browser, '/customers/new', fields, own)).status).toBe(400);
    const odd = { origin: 'x', 'sec-fetch-site': 'same-origin' };
    expect((await post(browser, '/customers/new', fields, odd)).status).toBe(400);
  });
});

describe('a form whose token is wrong leaves a row, whatever it was for', () => {
  test.each([
    ['/preferences', 403],
    ['/logout', 302],
    // Whoever is signed in is led on from there.
    ['/login', 302],
  ])('%s', async (path, status) => {
    const { browser, profile } = await signedIn();
    expect((await post(browser, path, { csrf: 'wrong' })).status).toBe(status);
    expect(await refusals(profile)).toMatchObject([{ requestPath: path, statusCode: 403 }]);
  });
});

test('a screen that the role does not open leaves a row', async () => {
  const { browser, profile } = await signedIn('dataentry');
  const path = `/customers/${new Types.ObjectId()}/followups/new`;
  expect((await browser.get(path)).status).toBe(403);
  expect(await refusals(profile)).toMatchObject([
    { description: 'followups.create refused: FORBIDDEN', requestPath: path },
  ]);
});

test('the form of a new account leads nobody to the sign-in, and a refused person to a row', async () => {
  const nobody = await screens.browser().get('/admin/users/new');
  expect([nobody.status, nobody.headers.get('location')]).toEqual([
    302,
    '/login?returnTo=%2Fadmin%2Fusers%2Fnew',
  ]);
  const { browser, profile } = await signedIn('superagent');
  expect((await browser.get('/admin/users/new')).status).toBe(403);
  expect(await refusals(profile)).toMatchObject([
    { description: 'users.create refused: FORBIDDEN' },
  ]);
});

test('a refused call writes no more of its address down than one of ours has', async () => {
  const { browser, profile } = await signedIn();
  expect((await browser.get(`/api/admin/users/${'a'.repeat(6_000)}`)).status).toBe(403);
  const [row] = await refusals(profile);
  expect(row?.requestPath).toHaveLength(500);
});

test('a picture without the token is refused, no failure of ours', async () => {
  const { browser, profile } = await signedIn();
  const type = { 'content-type': 'multipart/form-data; boundary=x' };
  const body = '--x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\nwrong\r\n--x--\r\n';
  expect((await browser.post('/profile/avatar', body, type)).status).toBe(403);
  expect(await refusals(profile)).toMatchObject([{ requestPath: '/profile/avatar' }]);
});

describe('hostile input to the sign-in form is refused, never a failure', () => {
  test.each([
    ['text', 'text/plain'],
    ['a multipart form without its boundary', 'multipart/form-data'],
    ['JSON', 'application/json'],
  ])('%s', async (_what, type) => {
    const logged = vi.spyOn(logger, 'error').mockReturnValue(logger);
    const nobody = screens.browser();
    for (const path of ['/login', '/preferences', '/logout']) {
      const { status } = await nobody.post(path, 'email=x', { 'content-type': type });
      expect([path, status]).toEqual([
        path,
        { '/login': 400, '/preferences': 403, '/logout': 302 }[path],
      ]);
    }
    expect(logged).not.toHaveBeenCalled();
  });

  test.each(['a b', 'x:99999', '[::1', 'a/b', 'a@b'])('Host: %s', async (host) => {
    expect(await statusFor({ host })).toBe(400);
  });

  test('a forwarded host is not believed, whatever it says', async () => {
    expect(await statusFor({ host: 'crm.example', 'x-forwarded-host': 'a:99999' })).toBe(200);
  });

  function statusFor(headers: Record<string, string>) {
    return new Promise<number>((resolve, reject) => {
      rawRequest({ port: screens.port(), path: '/login', headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  }
});

test('the sign-in form says when to come back after too many attempts', async () => {
  const { email } = await addProfile('agent');
  const browser = screens.browser();
  const csrf = (await browser.get('/api/auth/csrf')).body.data.token;
  const attempt = () => post(browser, '/login', { csrf, email, password: 'wrong' });
  for (let at = 0; at < 5; at += 1) expect((await attempt()).status).toBe(401);
  const locked = await attempt();
  expect([locked.status, locked.headers.get('retry-after')]).toEqual([423, '900']);
});

test('a token opens no screen: it is for the API (confused deputy)', async () => {
  const { browser } = await signedIn();
  const made = await browser.post('/api/user/tokens', { name: 'x', scopes: ['*'] });
  const bearer = { authorization: `Bearer ${made.body.data.token}` };
  const page = await screens.browser().get('/customers/new', bearer);
  expect(page.headers.get('location')).toMatch(/^\/login/);
});

test('a session that is over leaves one row a minute for its address, and a count', async () => {
  await closeStrangers();
  const { browser } = await signedIn();
  await browser.post('/api/auth/signout');
  forgetCredentials();
  browser.cookies.set('eg_session_3000', 'over');
  for (let at = 0; at < 20; at += 1) {
    expect((await browser.get('/api/crm/customers')).status).toBe(401);
  }
  const rows = () => auditRows({ action: 'ACCESS_DENIED', statusCode: 401 });
  expect(await rows()).toMatchObject([
    { userId: null, description: 'customers.list refused: UNAUTHENTICATED' },
  ]);
  await closeStrangers();
  expect((await rows())[1]?.description).toMatch(/; 19 more within a minute$/);
  await screens.browser().get('/api/crm/customers');
  expect(await rows()).toHaveLength(2);
});

test('every answer, of health and files too, says how it may be used', async () => {
  for (const path of ['/healthz', '/readyz', '/login', '/api/nothing']) {
    const { headers } = await screens.browser().get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});
