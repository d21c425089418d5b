import { beforeAll, expect, test, vi } from 'vitest';

// Before anything reads the environment: what a production instance behind TLS sees.
vi.hoisted(() => {
  vi.stubEnv('APP_URL', 'https://crm.example.org');
});

import { createIndexes } from '#models/indexes';
import { addProfile } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';

useDatabase();
const api = useApi();
beforeAll(async () => void (await createIndexes()));

test('behind TLS both cookies are bound to this host and never travel in the clear', async () => {
  const { email } = await addProfile('agent');
  const browser = api.browser();
  const answer = await browser.signIn(email);
  const token = await browser.get('/api/auth/csrf');
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-eg_session=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    ),
  ]);
  expect(browser.cookies.has('__Host-eg_csrf')).toBe(true);
  expect(token.headers.get('strict-transport-security')).toBe(
    'max-age=31536000; includeSubDomains',
  );
  expect((await browser.post('/api/crm/customers', student())).status).toBe(201);
  const out = await browser.post('/api/auth/signout');
  expect(out.headers.getSetCookie().join()).toMatch(
    /^__Host-eg_session=; Max-Age=0; Path=\/; HttpOnly; Secure/,
  );
});

test('a cookie under the name without the prefix is nobody: a sibling site could plant it', async () => {
  const { email } = await addProfile('agent');
  const browser = api.browser();
  await browser.signIn(email);
  const token = browser.cookies.get('__Host-eg_session') ?? '';
  const planted = api.browser();
  planted.cookies.set('eg_session', token).set('eg_session_3000', token);
  expect((await planted.get('/api/crm/customers')).status).toBe(401);
});
