import { beforeAll, expect, test, vi } from 'vitest';

// Before anything reads the environment: production behind a proxy that renames the host.
vi.hoisted(() => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('MONGODB_URI', 'mongodb://db.example/x');
  vi.stubEnv('APP_URL', 'HTTPS://crm.example.org');
});

import { data } from '@remix-run/node';
import { createIndexes } from '#models/indexes';
import { addProfile } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { useScreens } from '#scripts/testing/use-screens';
import { screenAction } from '~/lib/route.server';

useDatabase();
const screens = useScreens({
  '/form': { action: screenAction(async ({ url }) => data({ origin: url.origin })) },
});
beforeAll(async () => void (await createIndexes()));

async function submit(headers: Record<string, string>) {
  const { email } = await addProfile('agent');
  const browser = screens.browser();
  await browser.signIn(email);
  const body = new URLSearchParams({ csrf: browser.csrf ?? '' }).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return browser.post('/form', body, { ...type, ...headers });
}

test('a form of ours arrives, and the screen knows no address but APP_URL (CVE-2026-26747)', async () => {
  const ways: Record<string, string>[] = [
    { origin: 'https://crm.example.org', 'sec-fetch-site': 'same-origin' },
    { origin: 'https://crm.example.org', 'x-forwarded-host': 'evil.example:99999' },
  ];
  for (const headers of ways) {
    const { status, body } = await submit(headers);
    expect(status).toBe(200);
    expect(body['/form'].origin).toMatch(/^https?:\/\/crm\.example\.org$/);
  }
});

test('a form from the name that the proxy uses inside is of another site', async () => {
  expect((await submit({ origin: 'http://127.0.0.1:3000' })).status).toBe(403);
});
