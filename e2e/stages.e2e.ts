import type { SalesStatus } from '#models/vocabulary';
import { listWords } from './support/lists';
import type { RestCaller } from './support/rest';
import { newStudent, type Student } from './support/students';
import { expect, test } from './support/test';

interface Standing extends Student {
  evaluation: { salesStatus: SalesStatus; statusNote?: string | null };
  nextFollowupAt: string | null;
}

const standing = (rest: RestCaller, id: string) => rest.get<Standing>(`/api/crm/customers/${id}`);

test('A stage that asks for a follow-up gets it in the same step, on the student’s page', async ({
  page,
  signIn,
  rest,
  words,
  pageErrors,
}) => {
  const agent = await rest('agent');
  const list = await listWords(agent, 'en');
  const student = await newStudent(agent, { latin: 'Put Aside', arabic: 'مؤجل قليلا' });
  await signIn('agent', `/customers/${student.id}`);

  await page.getByRole('button', { name: new RegExp(list.stage('new')) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: list.stage('nurture') }).click();
  await dialog.getByText(words.followups.quick.week).click();
  await dialog.getByRole('button', { name: words.stages.move }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('h1').locator('..')).toContainText(list.stage('nurture'));

  const { evaluation, nextFollowupAt } = await standing(agent, student.id);
  expect(evaluation.salesStatus).toBe('nurture');
  expect(new Date(nextFollowupAt ?? 0).getTime()).toBeGreaterThan(Date.now());
  expect(pageErrors).toEqual([]);
});

test('A stage that asks for a note gets it right in the grid', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const agent = await rest('agent');
  const list = await listWords(agent, 'en');
  const student = await newStudent(agent, { latin: 'Next Year', arabic: 'العام القادم' });
  await signIn('agent', '/customers');
  const row = page.getByRole('row').filter({ hasText: student.customerNumber });

  await row.getByRole('button', { name: new RegExp(`: ${list.stage('new')}. Change it`) }).click();
  await page.getByRole('option', { name: list.stage('deferred') }).click();
  await page.getByLabel(words.stages.note).fill('Sits the exams again');
  await page.getByRole('button', { name: words.stages.move }).click();
  await expect(row).toContainText(list.stage('deferred'));
  await expect
    .poll(async () => (await standing(agent, student.id)).evaluation)
    .toMatchObject({ salesStatus: 'deferred', statusNote: 'Sits the exams again' });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('The form says what the stage asks for and takes it in the same step', async ({
    page,
    signIn,
    rest,
    words,
  }) => {
    const agent = await rest('agent');
    const list = await listWords(agent, 'en');
    const student = await newStudent(agent, { latin: 'Plain Form', arabic: 'نموذج بسيط' });
    await signIn('agent', `/customers/${student.id}/edit`);
    const stage = page.getByLabel(words.fields.evaluation.salesStatus);
    const save = page.getByRole('button', { name: words.student.form.save });

    await stage.selectOption({ label: list.stage('deferred') });
    await save.click();
    await expect(page.getByText(words.errors.field.note_required).first()).toBeVisible();
    await expect(stage).toHaveValue('deferred');

    await page.getByLabel(words.stages.note).fill('Military service first');
    await save.click();
    await expect(page).toHaveURL(new RegExp(`/customers/${student.id}\\?done=saved`));
    await expect(page.getByText('Military service first').first()).toBeVisible();
    expect((await standing(agent, student.id)).evaluation.salesStatus).toBe('deferred');
  });
});
