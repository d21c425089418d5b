import { newStudent } from './support/students';
import { expect, test } from './support/test';

test('An agent cannot open another counselor’s student by its address', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const admin = await rest('admin');
  const student = await newStudent(admin, { latin: 'Someone Elses', arabic: 'طالب غيري' });
  await signIn('agent');

  const answer = await page.goto(`/customers/${student.id}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByText(student.basicData.customerName)).toHaveCount(0);

  const unknown = await page.goto('/customers/0123456789abcdef01234567');
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole('link', { name: words.shell.students }).first()).toBeVisible();
});

test('A counselor sees no door that the permission table keeps shut', async ({ page, signIn }) => {
  await signIn('dataentry');
  const answer = await page.goto('/customers/new');
  expect(answer?.status()).toBe(200);
});
