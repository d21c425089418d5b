import { listWords } from './support/lists';
import { newStudent } from './support/students';
import { expect, test } from './support/test';

test('An administrator gives a student to a counselor, who says how it stands', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const admin = await rest('admin');
  const student = await newStudent(admin, { latin: 'Salma Karim Nabil', arabic: 'سلمى كريم' });
  const agent = await rest('agent');
  const list = await listWords(admin, 'en');
  const me = await agent.get<{ user: { id: string; name: string } }>('/api/auth/session');
  const { name } = me.user;
  await signIn('admin', `/customers/${student.id}`);
  await page.getByRole('link', { name: words.assignment.manage }).click();
  await expect(page.getByText(words.assignment.nobody)).toBeVisible();
  await page.getByLabel(new RegExp(`^${words.assignment.counselor}`)).selectOption({ label: name });
  await page.getByLabel(words.assignment.reason).fill('Speaks German');
  await page.getByRole('button', { name: words.assignment.submit, exact: true }).click();
  await expect(page.getByText(words.assignment.given.replace('{{name}}', name))).toBeVisible();
  await expect(page.getByText('Speaks German')).toBeVisible();

  const status = page.getByLabel(words.assignment.statusOf.replace('{{name}}', name));
  await status.selectOption({ label: list.counselorStatus('interested') });
  await expect
    .poll(async () => {
      const path = `/api/crm/customers/${student.id}/agents`;
      return (await admin.get<{ headline: string }>(path)).headline;
    })
    .toBe('interested');
});

test('A team lead sends many students to another counselor and watches it happen', async ({
  page,
  signIn,
  rest,
  words,
  pageErrors,
}) => {
  const admin = await rest('admin');
  const tag = `move${Date.now()}`;
  for (const latin of ['Nour Ashraf Zaki', 'Omar Tarek Fathy', 'Huda Sami Lotfy']) {
    const student = await newStudent(admin, { latin, arabic: 'نور أشرف' });
    await admin.patch(`/api/crm/customers/${student.id}`, { version: 1, tags: [tag] });
  }
  await signIn('superagent', `/customers?tag=${tag}`);
  const boxes = page.getByRole('checkbox', { name: /^Select (Nour|Omar|Huda)/ });
  await expect(boxes).toHaveCount(3);
  await boxes.first().click();
  await boxes.last().click({ modifiers: ['Shift'] });
  await expect(page.getByRole('status').getByText('3 students selected')).toBeVisible();
  await page.getByRole('button', { name: words.assignment.reassign }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').nth(1).check();
  await dialog.getByLabel(words.assignment.reason).fill('The new intake');
  await dialog.getByRole('button', { name: words.assignment.start }).click();
  const tray = page.getByRole('region', { name: words.jobs.title });
  await expect(tray.getByText(words.jobs.state.done)).toBeVisible();
  await expect(page.getByText(words.customers.unassigned, { exact: true })).toHaveCount(1);
  expect(pageErrors).toEqual([]);
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a student is given, the status is set, and the work is ended', async ({
    page,
    signIn,
    rest,
    words,
  }) => {
    const admin = await rest('admin');
    const list = await listWords(admin, 'en');
    const student = await newStudent(admin, { latin: 'Rana Hatem Adly', arabic: 'رنا حاتم' });
    await signIn('admin', `/customers/${student.id}/counselors`);
    await page.getByLabel(new RegExp(`^${words.assignment.counselor}`)).selectOption({ index: 1 });
    await page.getByRole('button', { name: words.assignment.submit, exact: true }).click();
    await expect(page).toHaveURL(/given=/);
    await page.getByLabel(/What .* says/).selectOption({ label: list.counselorStatus('waiting') });
    await page.getByRole('button', { name: words.assignment.setStatus, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/customers/${student.id}$`));
    await page.getByRole('link', { name: words.assignment.manage }).click();
    await page.getByText(words.assignment.end, { exact: true }).click();
    await page.getByRole('button', { name: words.assignment.endConfirm }).click();
    await expect(page.getByText(words.assignment.nobody)).toBeVisible();
  });
});
