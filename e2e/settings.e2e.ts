import { randomInt } from 'node:crypto';
import { listWords } from './support/lists';
import { newStudent, type Student } from './support/students';
import { expect, test } from './support/test';

test('An administrator adds a source, cannot remove it once a student has it, and switches it off', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const admin = await rest('admin');
  const name = `Radio ${randomInt(1_000_000)}`;
  const key = name.toLowerCase().replace(' ', '_');
  const save = page.getByRole('button', { name: words.settings.save });
  const row = page.getByRole('listitem').filter({ hasText: key });
  await signIn('admin', '/admin/settings/lists.sources');

  await page.getByRole('button', { name: words.settings.add }).click();
  await page.getByLabel(words.settings.en).last().fill(name);
  await page.getByLabel(words.settings.ar).last().fill('إذاعة');
  await expect(page.getByText(words.settings.unsaved)).toBeVisible();
  await save.click();
  await expect(page.getByText(words.settings.saved).first()).toBeVisible();
  await expect(row).toBeVisible();

  const student = await newStudent(admin, { latin: 'Heard On Radio', arabic: 'سمع بالإذاعة' });
  await admin.patch(`/api/crm/customers/${student.id}`, {
    version: student.version,
    marketing: { source: key },
  });
  await row.getByRole('button', { name: words.settings.remove.replace('{{name}}', name) }).click();
  await save.click();
  await expect(page.getByRole('alert').filter({ hasText: name })).toContainText('1 student');

  await page.goto('/admin/settings/lists.sources');
  await row.getByLabel(words.settings.enabled).uncheck();
  await save.click();
  await expect(page.getByText(words.settings.saved).first()).toBeVisible();
  await page.goto('/customers/new');
  const offered = page.getByLabel(words.fields.marketing.source).locator('option');
  await expect(offered.filter({ hasText: name })).toHaveCount(0);
});

test('An administrator adds a stage, a student stands in it, and it goes once it is empty', async ({
  page,
  signIn,
  rest,
  words,
  pageErrors,
}) => {
  const admin = await rest('admin');
  const name = `Oral exam ${randomInt(1_000_000)}`;
  const key = name.toLowerCase().replaceAll(' ', '_');
  const save = page.getByRole('button', { name: words.settings.save });
  const row = page.getByRole('main').locator('ol > li').filter({ hasText: name });
  const remove = row.getByRole('button', {
    name: words.settings.remove.replace('{{name}}', name),
  });
  await signIn('admin', '/admin/stages');
  await page.getByRole('button', { name: words.settings.stage.add }).click();
  await page.getByLabel(words.settings.en).last().fill(name);
  await page.getByLabel(words.settings.ar).last().fill('امتحان شفهي');
  await save.click();
  await expect(page.getByText(words.settings.saved).first()).toBeVisible();

  const student = await newStudent(admin, { latin: 'Sits An Exam', arabic: 'طالب الامتحان' });
  const list = await listWords(admin, 'en');
  await page.goto(`/customers/${student.id}`);
  await page.getByRole('button', { name: new RegExp(list.stage('new')) }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await expect(page.locator('h1').locator('..')).toContainText(name);
  // The page shows the stage before the server has it.
  const standing = () =>
    admin.get<{ evaluation: { salesStatus: string } }>(`/api/crm/customers/${student.id}`);
  await expect.poll(async () => (await standing()).evaluation.salesStatus).toBe(key);

  await page.goto('/admin/stages');
  await row.getByRole('link', { name: /1 student/ }).click();
  await expect(page).toHaveURL(`/customers?salesStatus=${key}`);
  const found = page.getByRole('row').filter({ hasText: student.customerNumber });
  await expect(found).toContainText(name);

  await page.goto('/admin/stages');
  await remove.click();
  await save.click();
  await expect(page.getByRole('alert').filter({ hasText: name })).toContainText('1 student');

  const { version } = await admin.get<Student>(`/api/crm/customers/${student.id}`);
  const on = { version, evaluation: { salesStatus: 'contacted' } };
  await admin.patch(`/api/crm/customers/${student.id}`, on);
  await page.goto('/admin/stages');
  await remove.click();
  await save.click();
  await expect(page.getByText(words.settings.saved).first()).toBeVisible();
  await expect(row).toHaveCount(0);
  expect(pageErrors.filter((error) => !error.includes('422'))).toEqual([]);
});

test('A list of the form gets a word of the company’s own: a currency by its code', async ({
  page,
  signIn,
  words,
}) => {
  const code = String.fromCharCode(...Array.from({ length: 3 }, () => 65 + randomInt(26)));
  const save = page.getByRole('button', { name: words.settings.save });
  await signIn('admin', '/admin/settings/lists.currencies');
  await page.getByRole('button', { name: words.settings.add }).click();
  await page.getByLabel(words.settings.code).fill(code.slice(1));
  await page.getByLabel(words.settings.en).last().fill(`Money ${code}`);
  await page.getByLabel(words.settings.ar).last().fill('عملة');
  await save.click();
  await expect(page.getByText(words.errors.field.currency_code).first()).toBeVisible();
  await page.getByLabel(words.settings.code).fill(code.toLowerCase());
  await save.click();
  await expect(page.getByText(words.settings.saved).first()).toBeVisible();
  await page.goto('/customers/new');
  const offered = page.getByLabel(words.fields.desiredProgram.currency).locator('option');
  await expect(offered.filter({ hasText: `Money ${code}` })).toHaveAttribute('value', code);
});

test('A counselor sees no administration and is refused its screens', async ({
  page,
  signIn,
  words,
}) => {
  await signIn('agent');
  await expect(page.getByRole('link', { name: words.shell.settings })).toHaveCount(0);
  for (const path of ['/admin/settings', '/admin/stages', '/admin/settings/lists.sources']) {
    expect((await page.goto(path))?.status()).toBe(403);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('Stages change their places by their arrows and keep them when saved', async ({
    page,
    signIn,
    rest,
    words,
  }) => {
    const admin = await rest('admin');
    const order = async () => {
      const { stages } = await admin.get<{ stages: { key: string }[] }>('/api/crm/lists');
      return stages.map(({ key }) => key);
    };
    const [last = '', before = ''] = (await order()).toReversed();
    await signIn('admin', '/admin/stages');
    const rows = page.getByRole('main').locator('ol > li');
    await rows
      .last()
      .getByRole('button', { name: new RegExp(words.settings.up.replace('{{name}}', '.*')) })
      .click();
    await expect(rows.last().locator(`input[value=${before}]`)).toBeAttached();
    await page.getByRole('button', { name: words.settings.save }).click();
    await expect(page).toHaveURL('/admin/stages?done=saved');
    expect((await order()).slice(-2)).toEqual([last, before]);
  });

  test('A stage is added, and removed again', async ({ page, signIn, words }) => {
    const name = `Interview ${randomInt(1_000_000)}`;
    const save = page.getByRole('button', { name: words.settings.save });
    const rows = page.getByRole('main').locator('ol > li');
    await signIn('admin', '/admin/stages');
    const count = await rows.count();
    await page.getByRole('button', { name: words.settings.stage.add }).click();
    await expect(rows).toHaveCount(count + 1);
    await page.getByLabel(words.settings.en).last().fill(name);
    await page.getByLabel(words.settings.ar).last().fill('مقابلة');
    await save.click();
    await expect(page).toHaveURL('/admin/stages?done=saved');
    await expect(rows.last()).toContainText(name);
    const remove = words.settings.remove.replace('{{name}}', name);
    await rows.last().getByRole('button', { name: remove }).click();
    await save.click();
    await expect(rows).toHaveCount(count);
  });
});
