import { expect, test } from './support/test';

const SYSTEM = '/admin/system';

test('A superadmin sees what the caches do, and empties them without scripts too', async ({
  browser,
  page,
  signIn,
  words,
}) => {
  await signIn('superadmin');
  await page.getByRole('link', { name: words.shell.system }).first().click();
  await expect(page).toHaveURL(SYSTEM);
  for (const kind of Object.values(words.system.kind)) {
    await expect(page.getByRole('heading', { name: kind, exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: words.system.clear }).click();
  await expect(page.getByRole('status').filter({ hasText: words.system.cleared })).toBeVisible();

  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
  const screen = await plain.newPage();
  await screen.goto(SYSTEM);
  await screen.getByRole('button', { name: words.system.clear }).click();
  await expect(screen.getByText(words.system.cleared)).toBeVisible();
  await plain.close();
});

test('An admin may look and not empty', async ({ page, signIn, words }) => {
  await signIn('admin', SYSTEM);
  await expect(page.getByRole('heading', { name: words.system.caches })).toBeVisible();
  await expect(page.getByRole('button', { name: words.system.clear })).toHaveCount(0);
});

test('A counselor finds neither the door nor the screen', async ({ page, signIn, words }) => {
  await signIn('agent');
  await expect(page.getByRole('link', { name: words.shell.system })).toHaveCount(0);
  expect((await page.goto(SYSTEM))?.status()).toBe(403);
});
