import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { listWords } from './support/lists';
import { newStudent } from './support/students';
import { expect, test } from './support/test';

/** Losing the connection matters once the page has settled and holds the code of the next screens. */
async function settle(page: Page) {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('link[rel=modulepreload][href*="followups"]').first()).toBeAttached();
  await page.waitForLoadState('networkidle');
}

test('A call that cannot be sent stays in its form, and goes out when the connection is back', async ({
  page,
  context,
  signIn,
  rest,
  words,
  lang,
}) => {
  const agent = await rest('agent');
  const student = await newStudent(agent, { latin: 'Nadine Off Line', arabic: 'نادين بلا اتصال' });
  const list = await listWords(agent, lang);
  await signIn('agent', `/customers/${student.id}`);
  await settle(page);
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog');
  const note = dialog.getByLabel(words.followups.note);
  await dialog
    .getByLabel(words.followups.outcome)
    .selectOption({ label: list.outcome('answered') });
  await note.fill('Her father will decide on Thursday');

  await context.setOffline(true);
  await dialog.getByRole('button', { name: words.followups.saveLog }).click();
  await expect(dialog.getByRole('alert')).toContainText(words.errors.offlineTitle);
  await expect(note).toHaveValue('Her father will decide on Thursday');

  await context.setOffline(false);
  await dialog.getByRole('button', { name: words.common.retry }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Her father will decide on Thursday')).toBeVisible();
});

test('A new student who cannot be sent keeps every field', async ({
  page,
  context,
  signIn,
  words,
}) => {
  await signIn('agent', '/customers/new');
  await settle(page);
  const name = page.getByLabel(words.fields.basicData.customerName);
  await name.fill('Karim Off Line');
  await page
    .getByRole('textbox', { name: new RegExp(`^${words.fields.basicData.customerPhone}`) })
    .first()
    .fill('01055512345');
  await context.setOffline(true);
  await page.getByRole('button', { name: words.student.form.create }).click();
  await expect(page.getByRole('alert')).toContainText(words.errors.offlineTitle);
  await expect(name).toHaveValue('Karim Off Line');
});

test('An account that cannot be saved keeps what was changed, and is saved later', async ({
  page,
  context,
  signIn,
  rest,
  words,
}) => {
  const admin = await rest('admin');
  const made = await admin.post<{ id: string }>('/api/admin/users', {
    name: 'Laila Off Line',
    email: `laila-${randomUUID()}@edugate.test`,
    role: 'agent',
  });
  await signIn('admin', `/admin/users/${made.id}`);
  await settle(page);
  const team = page.getByLabel(words.people.team);
  await team.fill('Alexandria');
  await context.setOffline(true);
  await page.getByRole('button', { name: words.people.save, exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(words.errors.offline);
  await expect(team).toHaveValue('Alexandria');
  await context.setOffline(false);
  await page.getByRole('button', { name: words.people.save, exact: true }).click();
  await expect(page.getByText(words.people.done.saved)).toBeVisible();
});

test('A screen that cannot be reached says so inside the frame, and comes by itself', async ({
  page,
  context,
  signIn,
  words,
}) => {
  await signIn('agent', '/customers');
  await settle(page);
  await context.setOffline(true);
  await page.getByRole('link', { name: words.shell.myDay }).first().click();
  await expect(page.getByRole('heading', { name: words.errors.offlineTitle })).toBeVisible();
  await expect(page.getByText(words.errors.requestId)).toHaveCount(0);
  await expect(page.getByRole('link', { name: words.shell.students }).first()).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: words.myDay.title })).toBeVisible();
});
