import { listWords } from './support/lists';
import { newStudent, type Student } from './support/students';
import { expect, test } from './support/test';

test.use({ javaScriptEnabled: false });

test('Without JavaScript a counselor finds a student, changes the stage and logs a call', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const agent = await rest('agent');
  const student = await newStudent(agent, { latin: 'Youssef Omar Mansour', arabic: 'يوسف عمر' });
  const list = await listWords(agent, 'en');
  await signIn('agent');

  await page.goto('/customers');
  await page.getByRole('searchbox').fill(student.basicData.customerPhone.slice(-5));
  await page.getByRole('searchbox').press('Enter');
  await page
    .getByRole('link', { name: /Youssef/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/customers/${student.id}`));

  await page.getByRole('button', { name: new RegExp(list.stage('new')) }).click();
  await expect(page).toHaveURL(/\/edit/);
  await page
    .getByLabel(words.fields.evaluation.salesStatus)
    .selectOption({ label: list.stage('contacted') });
  await page.getByRole('button', { name: words.student.form.save }).click();
  await expect(page).toHaveURL(new RegExp(`/customers/${student.id}`));

  await page.goto(`/customers/${student.id}/followups/new?log=1`);
  await page.getByLabel(words.followups.outcome).selectOption({ label: list.outcome('no_answer') });
  await page.getByLabel(words.followups.note).fill('Rang twice');
  await page.getByRole('button', { name: words.followups.saveLog }).click();
  await expect(page).toHaveURL(new RegExp(`/customers/${student.id}`));
  await expect(page.getByText('Rang twice')).toBeVisible();

  const stored = await agent.get<Student & { evaluation: { salesStatus: string } }>(
    `/api/crm/customers/${student.id}`,
  );
  expect(stored.evaluation.salesStatus).toBe('contacted');
});

test('Without JavaScript a wrong field comes back with what was typed', async ({
  page,
  signIn,
  words,
}) => {
  await signIn('agent', '/customers/new');
  const phone = page.getByRole('textbox', {
    name: new RegExp(`^${words.fields.basicData.customerPhone}`),
  });
  await page.getByLabel(words.fields.basicData.customerName).fill('Hana Sherif Kamal');
  await phone.fill('12');
  await page.getByRole('button', { name: words.student.form.create }).click();
  await expect(page.getByLabel(words.fields.basicData.customerName)).toHaveValue(
    'Hana Sherif Kamal',
  );
  await expect(phone).toHaveValue('12');
  await expect(phone).toHaveAttribute('aria-invalid', 'true');
});
