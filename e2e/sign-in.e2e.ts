import { randomUUID } from 'node:crypto';
import { demoAccount } from './support/accounts';
import { expect, fillSignIn, test } from './support/test';

test('A counselor signs in, is greeted by the day’s work, and signs out', async ({
  page,
  signIn,
  words,
  pageErrors,
}) => {
  await signIn('agent');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: words.shell.account }).click();
  await page.getByRole('button', { name: words.shell.signOut }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto('/customers');
  await expect(page).toHaveURL(/\/login\?returnTo=%2Fcustomers/);
  expect(pageErrors).toEqual([]);
});

test('After signing in a person arrives where they were going', async ({ page, signIn }) => {
  await signIn('agent', '/customers?sort=customerName');
  await expect(page).toHaveURL(/\/customers\?sort=customerName/);
});

for (const target of ['//evil.example', '/\\evil.example', 'https:evil.example']) {
  test(`Signing in never leads to another site (open redirect): ${target}`, async ({
    page,
    words,
  }) => {
    await page.goto(`/login?returnTo=${encodeURIComponent(target)}`);
    await fillSignIn(page, words, demoAccount('agent'));
    await expect(page).not.toHaveURL(/\/login/);
    expect(new URL(page.url()).hostname).toBe('127.0.0.1');
  });
}

test('Five wrong passwords lock the account, even for the right one', async ({
  page,
  words,
  rest,
}) => {
  const person = { email: `lock-${randomUUID()}@edugate.test`, password: 'a-long-enough-Pass1' };
  const admin = await rest('superadmin');
  const account = { email: person.email, name: 'Locked Out', role: 'agent' };
  const { link } = await admin.post<{ link: { url: string } }>('/api/admin/users', account);
  const token = link.url.split('/').at(-1);
  await admin.post('/api/auth/set-password', { token, password: person.password });

  await page.goto('/login');
  for (let attempt = 1; attempt <= 5; attempt++) {
    await fillSignIn(page, words, { ...person, password: `wrong-${attempt}` });
    await expect(page.getByRole('alert')).toContainText(words.auth.invalidCredentials);
  }
  await fillSignIn(page, words, person);
  await expect(page.getByRole('alert')).toContainText(/15/);
  await expect(page).toHaveURL(/\/login/);
});

test('An unknown address is answered like a wrong password', async ({ page, words }) => {
  await page.goto('/login');
  await fillSignIn(page, words, { email: `${randomUUID()}@edugate.test`, password: 'whatever' });
  await expect(page.getByRole('alert')).toContainText(words.auth.invalidCredentials);
});
