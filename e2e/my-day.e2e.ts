import { newStudent } from './support/students';
import { expect, test } from './support/test';

interface Followup {
  id: string;
  outcome: string | null;
}

test('An outcome pressed by mistake can be taken back; the next one is kept', async ({
  page,
  signIn,
  rest,
  words,
  pageErrors,
}) => {
  const agent = await rest('agent');
  const student = await newStudent(agent, { latin: 'Aaa Undo Wanted', arabic: 'تراجع مطلوب' });
  // Older than anything else that is due, so that it is the first of the list.
  await agent.post('/api/crm/followups', {
    customerId: student.id,
    type: 'call',
    dueAt: '2020-01-01T10:00:00.000Z',
  });
  const closed = () =>
    agent.get<Followup[]>(`/api/crm/customers/${student.id}/followups?view=done&mine=false`);
  await signIn('agent');
  const row = page
    .getByRole('region', { name: words.myDay.overdue })
    .getByRole('listitem')
    .filter({ hasText: 'Aaa Undo Wanted' });

  await expect(async () => {
    await row.getByRole('button', { name: words.myDay.noAnswer }).click();
    await row.getByRole('button', { name: words.common.undo }).click({ timeout: 3_000 });
  }).toPass();
  await expect(row.getByRole('button', { name: words.myDay.noAnswer })).toBeVisible();
  expect(await closed()).toHaveLength(0);

  await row.getByRole('button', { name: words.myDay.answered }).click();
  await expect.poll(async () => (await closed())[0]?.outcome, { timeout: 20_000 }).toBe('answered');
  await expect(row).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});
