import { test as base, expect, type Page } from '@playwright/test';
import type { Locale, Role, Theme } from '#models/vocabulary';
import ar from '~/locales/ar';
import en from '~/locales/en';
import { type Credentials, demoAccount } from './accounts';
import { type RestCaller, restAs } from './rest';

interface Fixtures {
  /** Every word on a screen, in the test's language. */
  words: typeof en;
  /** Signs in through the sign-in page, as a person does. */
  signIn(who: Role | Credentials, path?: string): Promise<void>;
  /** A REST caller signed in as a role. */
  rest(role: Role): Promise<RestCaller>;
  /** What the page logged as an error; empty unless a test reads it and says why not. */
  pageErrors: string[];
}

interface Options {
  lang: Locale;
  theme: Theme;
}

export const test = base.extend<Fixtures & Options>({
  lang: ['en', { option: true }],
  theme: ['light', { option: true }],

  words: async ({ lang }, use) => {
    await use(lang === 'ar' ? (ar as unknown as typeof en) : en);
  },

  context: async ({ context, baseURL, lang, theme }, use) => {
    const url = baseURL ?? '';
    await context.addCookies([
      { name: 'eg_locale', value: lang, url },
      { name: 'eg_theme', value: theme, url },
    ]);
    await use(context);
  },

  signIn: async ({ page, words }, use) => {
    await use(async (who, path = '/') => {
      const { email, password } = typeof who === 'string' ? demoAccount(who) : who;
      await page.goto(`/login?returnTo=${encodeURIComponent(path)}`);
      await fillSignIn(page, words, { email, password });
      await expect(page).not.toHaveURL(/\/login/);
    });
  },

  rest: async ({ playwright, baseURL }, use) => {
    await use((role) => restAs(playwright, baseURL ?? '', role));
  },

  pageErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use(errors);
    },
    { auto: true },
  ],
});

export async function fillSignIn(page: Page, words: typeof en, { email, password }: Credentials) {
  await page.getByLabel(words.auth.email).fill(email);
  await page.getByLabel(words.auth.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.auth.submit }).click();
}

export { expect };
