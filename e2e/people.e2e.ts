import { randomUUID } from 'node:crypto';
import { expect, fillSignIn, test } from './support/test';

const PASSWORD = 'a fine long passphrase';
/** A green square, the smallest picture there is. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const newPerson = () => ({
  name: `Nour ${randomUUID().slice(0, 6)}`,
  email: `nour-${randomUUID()}@edugate.test`,
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('An admin opens an account, and its owner alone chooses the password', async ({
      page,
      signIn,
      rest,
      words,
    }) => {
      const person = newPerson();
      await signIn('admin', '/admin/users');
      await page.getByRole('link', { name: words.people.newUser }).click();
      await expect(page).toHaveURL(/\/admin\/users\/new/);
      await page.getByLabel(words.people.name).fill(person.name);
      await page.getByLabel(words.people.email).fill(person.email);
      await page.getByRole('checkbox', { name: 'French' }).check();
      await page.getByRole('button', { name: words.people.addCountry }).click();
      await page.getByLabel(words.people.country, { exact: true }).selectOption('DE');
      await page.getByRole('button', { name: words.people.create }).click();
      const link = page.getByRole('textbox', { name: words.people.link });
      await expect(link).toHaveValue(/\/set-password\//);
      const address = new URL(await link.inputValue()).pathname;
      const root = await rest('superadmin');
      const [made] = await root.get<{ languages: string[]; countries: string[] }[]>(
        `/api/admin/users?search=${person.email}`,
      );
      expect(made).toMatchObject({ languages: ['fr'], countries: ['DE'] });

      await page.context().clearCookies({ name: /session/ });
      await page.goto(address);
      await page.getByLabel(words.people.passwordNew).fill('short');
      await page.getByRole('button', { name: words.people.setPasswordSubmit }).click();
      await expect(page.getByText(words.errors.field.password.short).first()).toBeVisible();
      await page.getByLabel(words.people.passwordNew).fill(PASSWORD);
      await page.getByRole('button', { name: words.people.setPasswordSubmit }).click();
      await expect(page).toHaveURL(/\/login/);
      await fillSignIn(page, words, { email: person.email, password: PASSWORD });
      await expect(page).not.toHaveURL(/\/login/);
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        words.people.setPasswordGone,
      );
    });
  });
}

test('A superadmin makes a role, sees what it means for whom, and gives it', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const root = await rest('superadmin');
  const name = `Visa ${randomUUID().slice(0, 6)}`;
  await signIn('superadmin', '/admin/roles');
  await page.getByLabel(words.people.labelEn).fill(name);
  await page.getByLabel(words.people.labelAr).fill(`تأشيرات ${name.slice(5)}`);
  await page.getByRole('button', { name: words.people.createRole }).click();
  await expect(page).toHaveURL(/\/admin\/roles\/[0-9a-f]{24}/);
  const roleId = new URL(page.url()).pathname.split('/').at(-1);
  const person = newPerson();
  const { id } = await root.post<{ id: string }>('/api/admin/users', { ...person, roleId });

  const exporting = `${words.people.resource.customers}: ${words.people.action.export}`;
  await page.getByLabel(exporting).selectOption('assigned');
  await page.getByRole('button', { name: words.people.check }).click();
  const means = page.getByRole('region', { name: words.people.meansTitle });
  await expect(means.getByRole('link', { name: person.name })).toBeVisible();
  await expect(means.getByText(words.people.effect.gains).first()).toBeVisible();
  await page.getByRole('button', { name: words.people.saveRole }).click();
  await expect(page.getByText(words.people.done.roleSaved)).toBeVisible();

  await page.goto(`/admin/users/${id}`);
  const rights = page.getByRole('region', { name: words.people.rights });
  await expect(rights.getByText(words.people.decidedBy.customRole, { exact: true })).toHaveCount(1);
});

test('Closing an account ends its sessions at once', async ({ page, signIn, browser, words }) => {
  const person = newPerson();
  await signIn('admin', '/admin/users/new');
  await page.getByLabel(words.people.name).fill(person.name);
  await page.getByLabel(words.people.email).fill(person.email);
  await page.getByRole('button', { name: words.people.create }).click();
  const link = page.getByRole('textbox', { name: words.people.link });
  const address = new URL(await link.inputValue()).pathname;
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const theirs = await other.newPage();
  await theirs.goto(address);
  await theirs.getByLabel(words.people.passwordNew).fill(PASSWORD);
  await theirs.getByRole('button', { name: words.people.setPasswordSubmit }).click();
  await fillSignIn(theirs, words, { email: person.email, password: PASSWORD });
  await expect(theirs).not.toHaveURL(/\/login/);

  await page.getByRole('link', { name: words.people.details }).click();
  await page.getByRole('button', { name: words.people.deactivate }).click();
  await expect(page.getByText(words.people.done.deactivated)).toBeVisible();
  await theirs.goto('/customers');
  await expect(theirs).toHaveURL(/\/login/);
  await other.close();
});

test('A counselor who becomes somebody else says who takes the students', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const root = await rest('superadmin');
  const [leaving, next] = [newPerson(), newPerson()];
  const { id } = await root.post<{ id: string }>('/api/admin/users', { ...leaving, role: 'agent' });
  const taker = await root.post<{ id: string }>('/api/admin/users', { ...next, role: 'agent' });
  await signIn('admin', `/admin/users/${id}`);
  const form = page.getByRole('region', { name: words.people.details });
  await expect(form.getByLabel(words.people.handOver)).toBeHidden();
  await form.getByLabel(words.people.role, { exact: true }).selectOption('dataentry');
  await form.getByLabel(words.people.handOver).selectOption(taker.id);
  await form.getByRole('button', { name: words.people.save }).click();
  await expect(page.getByText(words.people.done.saved)).toBeVisible();
  const admin = await rest('admin');
  const jobs = await admin.get<{ kind: string }[]>('/api/crm/jobs');
  expect(jobs.map(({ kind }) => kind)).toContain('customers.handover');
});

test('A counselor gives themselves a face, and a page is no face', async ({
  page,
  signIn,
  words,
  pageErrors,
}) => {
  await signIn('agent', '/profile');
  const upload = async (name: string, mimeType: string, buffer: Buffer) => {
    await page.getByLabel(words.people.pictureChoose).setInputFiles({ name, mimeType, buffer });
    await page.getByRole('button', { name: words.people.pictureUpload }).click();
  };
  await upload('face.png', 'image/png', Buffer.from('<svg onload="alert(1)"/>'));
  await expect(page.getByText(words.people.refused.picture)).toBeVisible();
  await upload('face.png', 'image/png', PICTURE);
  await expect(page.getByText(words.people.done.picture)).toBeVisible();
  const face = page.locator('header img');
  await expect(face).toHaveAttribute('src', /\/avatars\/[0-9a-f]{24}\?v=\d+/);
  await expect.poll(() => face.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(64);
  const answer = await page.request.get((await face.getAttribute('src')) ?? '');
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
  });
  await page.getByRole('button', { name: words.people.pictureRemove }).click();
  await expect(page.locator('header img')).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});
