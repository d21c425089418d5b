import { beforeAll, describe, expect, test, vi } from 'vitest';

// Before anything reads the environment.
vi.hoisted(() => {
  vi.stubEnv('CORS_ORIGINS', 'https://school.example,https://form.example');
});

import { createIndexes } from '#models/indexes';
import { addProfile, PASSWORD } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';

useDatabase();
const api = useApi();
beforeAll(async () => void (await createIndexes()));

const CUSTOMERS = '/api/crm/customers';
/** What a browser of today says of a call that a page of another site makes. */
const from = (origin: string) => ({
  origin,
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'cors',
});
const listed = from('https://school.example');
const evil = from('https://evil.example');

async function agent() {
  const { email } = await addProfile('agent');
  const browser = api.browser();
  await browser.signIn(email);
  const made = await browser.post('/api/user/tokens', { name: 'x', scopes: ['*'] });
  return { browser, email, bearer: { authorization: `Bearer ${made.body.data.token}` } };
}

describe('a page of a listed origin', () => {
  test('is told what it may send before it sends it', async () => {
    for (const path of [CUSTOMERS, '/api/trpc/customers.create']) {
      const { status, headers } = await api.browser().send(path, {
        method: 'OPTIONS',
        headers: { ...listed, 'access-control-request-method': 'POST' },
      });
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe(listed.origin);
      expect(headers.get('access-control-allow-methods')).toContain('PATCH');
      expect(headers.get('access-control-allow-headers')).toContain('Authorization');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
    }
  });

  test('reads and writes with a token, and reads the refusals too', async () => {
    const { bearer } = await agent();
    const made = await api.browser().post(CUSTOMERS, student(), { ...bearer, ...listed });
    expect(made.status).toBe(201);
    expect(made.headers.get('access-control-allow-origin')).toBe(listed.origin);
    const nobody = await api.browser().send(CUSTOMERS, { headers: listed });
    expect([nobody.status, nobody.headers.get('access-control-allow-origin')]).toEqual([
      401,
      listed.origin,
    ]);
  });

  test('acts as nobody where nobody may, never by the cookie of whoever looks at it', async () => {
    const { browser, email } = await agent();
    const signIn = await api
      .browser()
      .post('/api/auth/signin', { email, password: PASSWORD }, listed);
    expect(signIn.status).toBe(200);
    const ridden = await browser.post(CUSTOMERS, student(), listed);
    expect([ridden.status, ridden.body.code]).toEqual([403, 'CSRF_FAILED']);
  });
});

test('any other origin reads nothing and is told nothing', async () => {
  const preflight = { ...evil, 'access-control-request-method': 'POST' };
  const answers = [
    await api.browser().send(CUSTOMERS, { method: 'OPTIONS', headers: preflight }),
    await api.browser().send('/api/auth/session', { headers: evil }),
    await api.browser().post('/api/auth/signin', { email: 'a@b.example', password: 'x' }, evil),
  ];
  for (const { headers } of answers) {
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-methods')).toBeNull();
  }
  expect(answers[2]?.body.code).toBe('CSRF_FAILED');
});
