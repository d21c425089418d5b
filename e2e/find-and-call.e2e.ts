import type { Page } from '@playwright/test';
import type { Locale } from '#models/vocabulary';
import { listWords } from './support/lists';
import { openPalette } from './support/palette';
import type { RestCaller } from './support/rest';
import { newStudent } from './support/students';
import { expect, test } from './support/test';

type Words = typeof import('~/locales/en').default;

/** The whole of a counselor's call: find by the end of the phone, move the stage, log, plan the next. */
async function takeTheCall(page: Page, words: Words, lang: Locale, rest: RestCaller) {
  const list = await listWords(rest, lang);
  const student = await newStudent(rest, {
    latin: 'Mariam Khaled El-Sayed',
    arabic: 'مريم خالد السيد',
  });
  const { customerPhone } = student.basicData;

  await openPalette(page);
  await page.getByRole('combobox').fill(customerPhone.slice(-6));
  await expect(page.getByRole('option').first()).toContainText(student.customerNumber);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/customers/${student.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Mariam|مريم/);

  await page.getByRole('button', { name: new RegExp(list.stage('new')) }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: list.stage('contacted') })
    .click();
  await expect(page.locator('h1').locator('..')).toContainText(list.stage('contacted'));

  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(words.followups.outcome)
    .selectOption({ label: list.outcome('answered') });
  await dialog.getByLabel(words.followups.note).fill('Wants the September intake');
  await dialog.locator('label:has(input[value=workday])').click();
  await dialog.getByRole('button', { name: words.followups.saveLog }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Wants the September intake')).toBeVisible();

  const stored = await rest.get<{ evaluation: object; nextFollowupAt: string | null }>(
    `/api/crm/customers/${student.id}`,
  );
  expect(stored.evaluation).toMatchObject({ salesStatus: 'contacted' });
  expect(new Date(stored.nextFollowupAt ?? 0).getTime()).toBeGreaterThan(Date.now());
}

test('A counselor finds a student by the end of the phone, moves the stage, logs a call with the next follow-up', async ({
  page,
  signIn,
  rest,
  words,
  lang,
  pageErrors,
}) => {
  const agent = await rest('agent');
  await signIn('agent');
  await takeTheCall(page, words, lang, agent);
  expect(pageErrors).toEqual([]);
});

test.describe('in Arabic', () => {
  test.use({ lang: 'ar' });

  test('The same call in Arabic, right to left', async ({
    page,
    signIn,
    rest,
    words,
    lang,
    pageErrors,
  }) => {
    const agent = await rest('agent');
    await signIn('agent');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await takeTheCall(page, words, lang, agent);
    expect(pageErrors).toEqual([]);
  });
});
