import { randomInt } from 'node:crypto';
import { newStudent } from './support/students';
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
});
