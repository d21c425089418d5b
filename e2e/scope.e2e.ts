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

const DOORS = [
  { role: 'dataentry', edits: true, followsUp: false, deletes: false },
  { role: 'agent', edits: true, followsUp: true, deletes: false },
  { role: 'admin', edits: true, followsUp: true, deletes: true },
] as const;

for (const { role, edits, followsUp, deletes } of DOORS) {
  test(`The student’s page shows ${role} just the doors that the permission table opens`, async ({
    page,
    signIn,
    rest,
    words,
  }) => {
    const own = await newStudent(await rest(role), {
      latin: 'Behind Doors',
      arabic: 'خلف الأبواب',
    });
    await signIn(role, `/customers/${own.id}`);
    const shown = (open: boolean) => (open ? 1 : 0);
    const { editStudent, logCall, delete: remove } = words.student;
    const main = page.getByRole('main');
    await expect(main.getByText(own.basicData.customerPhone.slice(-4)).first()).toBeVisible();
    await expect(main.getByRole('link', { name: editStudent, exact: true })).toHaveCount(
      shown(edits),
    );
    await expect(main.getByRole('link', { name: new RegExp(`^${logCall}`) })).toHaveCount(
      shown(followsUp),
    );
    await expect(main.getByRole('button', { name: remove })).toHaveCount(shown(deletes));

    const plan = await page.request.get(`/customers/${own.id}/followups/new`);
    expect(plan.status()).toBe(followsUp ? 200 : 403);
  });
}
