import { newStudent } from './support/students';
import { expect, test } from './support/test';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n');
/** The smallest picture there is: one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('A counselor drops files on a student, looks at a picture, deletes a file and takes it back', async ({
  page,
  signIn,
  rest,
  words,
  pageErrors,
}) => {
  const agent = await rest('agent');
  const student = await newStudent(agent, { latin: 'Farida Nabil Aziz', arabic: 'فريدة نبيل' });
  await signIn('agent', `/customers/${student.id}`);
  const files = page.getByRole('region', { name: words.files.title });
  await expect(files.getByText(words.files.none)).toBeVisible();

  const choose = files.getByLabel(words.files.choose);
  await choose.setInputFiles([
    { name: 'passport.png', mimeType: 'image/png', buffer: PNG },
    { name: 'شهادة.pdf', mimeType: 'application/pdf', buffer: PDF },
  ]);
  await expect(files.getByRole('link', { name: 'passport.png', exact: true })).toBeVisible();
  await expect(files.getByRole('link', { name: 'شهادة.pdf', exact: true })).toBeVisible();

  await files.getByRole('link', { name: 'passport.png', exact: true }).click();
  const preview = page.getByRole('dialog').getByRole('img');
  await expect.poll(() => preview.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  await page.keyboard.press('Escape');

  // Names of either direction stand isolated in their sentences.
  const remove = new RegExp(words.files.deleteOne.replace('{{name}}', '.?شهادة\\.pdf'));
  await files.getByRole('button', { name: remove }).click();
  await expect(files.getByRole('link', { name: 'شهادة.pdf', exact: true })).toBeHidden();
  await page.getByRole('button', { name: words.common.undo }).click();
  await expect(files.getByRole('link', { name: 'شهادة.pdf', exact: true })).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test('A file that is not what it says is refused in words, and can be put away', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const agent = await rest('agent');
  const student = await newStudent(agent, { latin: 'Karim Adel Fouad', arabic: 'كريم عادل' });
  await signIn('agent', `/customers/${student.id}`);
  const files = page.getByRole('region', { name: words.files.title });
  const buffer = Buffer.from('<!doctype html><script>alert(1)</script>');
  const choose = files.getByLabel(words.files.choose);
  await choose.setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer });
  await expect(files.getByRole('alert')).toHaveText(words.files.problem.UNSUPPORTED_MEDIA_TYPE);
  const dismiss = words.files.dismissOne.replace('{{name}}', 'cv.pdf');
  await files.getByRole('button', { name: dismiss }).click();
  await expect(files.getByRole('alert')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('A counselor adds a file by the plain form and deletes it', async ({
    page,
    signIn,
    rest,
    words,
  }) => {
    const agent = await rest('agent');
    const student = await newStudent(agent, { latin: 'Salma Hany Refaat', arabic: 'سلمى هاني' });
    await signIn('agent', `/customers/${student.id}`);
    const files = page.getByRole('region', { name: words.files.title });
    await files
      .getByLabel(words.files.choose)
      .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: PDF });
    await files.getByRole('button', { name: words.files.upload }).click();
    await expect(page.getByText(words.files.done.added)).toBeVisible();
    await expect(files.getByRole('link', { name: 'letter.pdf', exact: true })).toBeVisible();
    const remove = words.files.deleteOne.replace('{{name}}', 'letter.pdf');
    await files.getByRole('button', { name: remove }).click();
    await expect(page.getByText(words.files.done.deleted)).toBeVisible();
    await expect(files.getByText(words.files.none)).toBeVisible();
  });
});
