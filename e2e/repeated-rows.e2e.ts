import { expect, test } from './support/test';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'in any browser' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('Another phone is added, taken away again, and what was typed stays', async ({
      page,
      signIn,
      words,
    }) => {
      await signIn('agent', '/customers/new');
      const name = page.getByLabel(words.fields.basicData.customerName);
      const rows = page.locator('[name^="basicData.otherPhones["][name$="].phone"]');
      await name.fill('Hana Sherif Kamal');
      await page.getByRole('button', { name: words.student.form.addPhone }).click();
      await expect(rows).toHaveCount(1);
      await rows.first().fill('0100 447 1824');
      await page.getByRole('button', { name: words.student.form.addPhone }).click();
      await expect(rows).toHaveCount(2);
      await page
        .getByRole('button', { name: words.student.form.removePhone.replace('{{n}}', '2') })
        .click();
      await expect(rows).toHaveCount(1);
      await expect(rows.first()).toHaveValue('0100 447 1824');
      await expect(name).toHaveValue('Hana Sherif Kamal');
    });
  });
}
