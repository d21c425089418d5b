import { demoAccount } from './support/accounts';
import { startDevServer } from './support/dev-server';
import { openPalette } from './support/palette';
import { expect, fillSignIn, test } from './support/test';

test('The first page of npm run dev after a fresh clone works, and so do those after it', async ({
  page,
  words,
  pageErrors,
}) => {
  // A server of its own, which bundles and fills in everything first.
  test.slow();
  const server = await startDevServer();
  try {
    const documents: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) documents.push(new URL(request.url()).pathname);
    });
    const hotReload = page.waitForEvent('websocket');
    await page.goto(`${server.url}/login`);
    expect(new URL((await hotReload).url()).port).toBe(new URL(server.url).port);
    // Until every module has come and run, a button sends a form as without JavaScript.
    await page.waitForLoadState('networkidle');
    await fillSignIn(page, words, demoAccount('agent'));
    await expect(page).toHaveURL(`${server.url}/`);
    await page.getByRole('link', { name: words.shell.students }).first().click();
    await expect(page).toHaveURL(/\/customers/);
    await openPalette(page);
    // Neither a broken screen nor a page that loads itself anew.
    expect(pageErrors).toEqual([]);
    expect(documents).toEqual(['/login']);
  } finally {
    await server.stop();
  }
});
