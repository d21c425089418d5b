import { listWords } from './support/lists';
import { newStudent, type Student } from './support/students';
import { expect, test } from './support/test';

test('The stage and the next follow-up change right in the grid', async ({
  page,
  signIn,
  rest,
  pageErrors,
}) => {
  const agent = await rest('agent');
  const student = await newStudent(agent, { latin: 'Hamza Walid Nasser', arabic: 'حمزة وليد' });
  const list = await listWords(agent, 'en');
  await signIn('agent', '/customers');

  const row = page.getByRole('row').filter({ hasText: student.customerNumber });
  await row.getByRole('button', { name: new RegExp(`: ${list.stage('new')}. Change it`) }).click();
  await page.getByRole('option', { name: list.stage('attempting') }).click();
  await expect(row).toContainText(list.stage('attempting'));

  await expect
    .poll(async () => {
      const stored = await agent.get<Student & { evaluation: { salesStatus: string } }>(
        `/api/crm/customers/${student.id}`,
      );
      return stored.evaluation.salesStatus;
    })
    .toBe('attempting');
  expect(pageErrors).toEqual([]);
});

test('What a counselor says of a student is set in the grid, and taken back', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const agent = await rest('agent');
  const student = await newStudent(agent, { latin: 'Malak Emad Sobhy', arabic: 'ملك عماد' });
  const list = await listWords(agent, 'en');
  const said = async () => {
    const stored = await agent.get<{ assignment: { agents: { counselorStatus: string }[] } }>(
      `/api/crm/customers/${student.id}`,
    );
    return stored.assignment.agents.map(({ counselorStatus }) => counselorStatus);
  };
  const before = await said();
  await signIn('agent', '/customers');
  const row = page.getByRole('row').filter({ hasText: 'Malak Emad Sobhy' }).first();
  await row.getByRole('button', { name: /Change what is said of Malak/ }).click();
  await page.getByRole('option', { name: list.counselorStatus('interested'), exact: true }).click();
  await expect.poll(said).toEqual(['interested']);
  await page.getByRole('button', { name: words.common.undo }).click();
  await expect.poll(said).toEqual(before);
});

test('Scrolling reaches the last of thousands of students', async ({ page, signIn, words }) => {
  await signIn('admin', '/customers?sort=createdAt');
  const grid = page.getByRole('grid', { name: words.grid.gridLabel });
  const total = Number(await grid.getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(1_000);
  const last = page.locator(`[role=row][aria-rowindex="${total}"]`);
  // A key that comes before the scripts do is lost, as it is for a person, who presses it again.
  await expect(async () => {
    await grid.getByRole('gridcell').first().focus();
    await page.keyboard.press('Control+End');
    await expect(last).toBeVisible({ timeout: 3_000 });
  }).toPass();
});
