import type { RestCaller } from './support/rest';
import { newStudent } from './support/students';
import { expect, test } from './support/test';

/** A student whose city was Giza and is Cairo now. */
async function moved(rest: RestCaller) {
  const student = await newStudent(rest, { latin: 'Laila Samir Gaber', arabic: 'ليلى سمير' });
  const path = `/api/crm/customers/${student.id}`;
  await rest.patch(path, { version: 1, basicData: { city: 'Giza' } });
  await rest.patch(path, { version: 2, basicData: { city: 'Cairo' } });
  return { ...student, path };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('An admin reads what a field was before, and sets it back', async ({
      page,
      signIn,
      rest,
      words,
    }) => {
      const admin = await rest('admin');
      const { id, path, customerNumber } = await moved(admin);
      await signIn('admin', `/admin/audit?entityType=customer&entityId=${id}&action=UPDATE`);
      const log = page.getByRole('list', { name: words.audit.title }).getByRole('listitem');
      await expect(log).toHaveCount(2);
      await expect(log.first()).toContainText(customerNumber);
      await expect(log.first()).toContainText(words.fields.basicData.city);
      await expect(log.first().getByRole('deletion')).toContainText('Giza');
      await expect(log.first().getByRole('insertion')).toContainText('Cairo');
      await log.first().getByRole('button', { name: /Giza/ }).click();
      await expect(page.getByText(words.audit.setBackDone)).toBeVisible();
      await expect(log).toHaveCount(3);
      const student = await admin.get<{ version: number; basicData: { city: string } }>(path);
      expect(student).toMatchObject({ version: 4, basicData: { city: 'Giza' } });
    });

    test('A superadmin restores one student and deletes another for ever', async ({
      page,
      signIn,
      rest,
      words,
    }) => {
      const root = await rest('superadmin');
      const names = { latin: 'Ziad Purged Story', arabic: 'زياد' };
      const [kept, lost] = [await newStudent(root, names), await newStudent(root, names)];
      await signIn('superadmin', `/customers/${kept.id}`);
      await page.getByRole('button', { name: words.student.delete }).click();
      await expect(page.getByText(words.student.deletedBanner)).toBeVisible();
      await page.goto(`/customers/${lost.id}`);
      await page.getByRole('button', { name: words.student.delete }).click();
      await expect(page.getByText(words.student.deletedBanner)).toBeVisible();

      await page.goto(`/trash?search=${kept.customerNumber}`);
      await page.getByRole('button', { name: /^Restore Ziad/ }).click();
      await expect(page.getByText(words.trash.restored_one)).toBeVisible();
      await page.goto(`/trash?search=${lost.customerNumber}`);
      await page.getByRole('link', { name: /for ever/ }).click();
      await page.getByRole('textbox', { name: /^Type/ }).fill(kept.customerNumber);
      await page.getByRole('button', { name: words.trash.purgeSubmit }).click();
      await expect(page.getByText(words.trash.purgeWrong)).toBeVisible();
      await page.getByRole('textbox', { name: /^Type/ }).fill(lost.customerNumber);
      await page.getByRole('button', { name: words.trash.purgeSubmit }).click();
      await expect(page).toHaveURL(/purged=/);

      const trail = `/admin/audit?entityType=customer&entityId=${lost.id}&action=PURGE`;
      await page.goto(trail);
      await expect(page.getByRole('list', { name: words.audit.title })).toContainText(
        words.audit.action.PURGE,
      );
      const response = await page.goto(`/customers/${lost.id}`);
      expect(response?.status()).toBe(404);
    });
  });
}

test('A student whose phone was given away meanwhile stays in the bin, and the other is named', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const admin = await rest('admin');
  const first = await newStudent(admin, { latin: 'Hana Twice', arabic: 'هنا' });
  await signIn('admin', `/customers/${first.id}`);
  await page.getByRole('button', { name: words.student.delete }).click();
  await expect(page.getByText(words.student.deletedBanner)).toBeVisible();
  const { customerPhone } = first.basicData;
  const email = `s${customerPhone.slice(1)}@example.test`;
  const second = await admin.post<{ id: string }>('/api/crm/customers', {
    degreeType: 'bachelor',
    basicData: { customerName: 'Hana Again', customerPhone, email },
  });
  await page.goto(`/trash?search=${first.customerNumber}`);
  await page.getByRole('button', { name: /^Restore Hana/ }).click();
  await expect(page.getByRole('alert')).toContainText(words.trash.taken.customer);
  await page.getByRole('link', { name: words.trash.openOther }).click();
  await expect(page).toHaveURL(new RegExp(second.id));
});
