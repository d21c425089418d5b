import { randomUUID } from 'node:crypto';
import { expect, test } from './support/test';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'in any browser' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('An administrator adds a university, a programme with rules and an intake; a counselor finds them', async ({
      page,
      signIn,
      words,
      rest,
    }) => {
      const { universities: u } = words;
      const name = `Sample University ${randomUUID().slice(0, 8)}`;
      await signIn('admin', '/universities/new');
      await page.getByLabel(u.nameEnglish).fill(name);
      await page.getByLabel(u.nameArabic).fill('جامعة المثال');
      await page.getByLabel(u.country).selectOption('DE');
      await page.getByRole('button', { name: u.save }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

      await page.getByRole('link', { name: u.addProgramme }).click();
      await page.getByLabel(u.nameEnglish).fill('Master in Law');
      await page.getByLabel(u.degree).selectOption('master');
      await page.getByLabel(u.field).selectOption('law');
      await page.getByLabel(u.language).selectOption('english');
      for (const kind of ['gpa', 'supervisor'] as const) {
        const add = page.getByRole('button', { name: u.kind[kind], exact: true });
        // It stays unfolded where the page does.
        if (!(await add.isVisible())) await page.getByText(u.addRule).click();
        await add.click();
        await expect(page.getByRole('group', { name: u.kind[kind] })).toBeVisible();
      }
      await page.getByRole('group', { name: u.kind.gpa }).getByLabel(u.ruleField.min).fill('2.7');
      await page.getByRole('button', { name: u.removeRule.replace('{{n}}', '2') }).click();
      await expect(page.getByRole('group', { name: u.kind.supervisor })).toHaveCount(0);
      await page.getByLabel('Passport').check();
      // By keyboard: work of the same account that another story began may lie over it.
      await page.getByRole('button', { name: u.save }).press('Enter');
      await expect(page.getByText(/GPA of at least .*2\.7 \/ 4/)).toBeVisible();

      await page.getByRole('link', { name: u.addIntake }).click();
      await page.getByLabel(u.year).fill('2030');
      await page.getByLabel(u.startsOn).fill('2030-09-15');
      await page.getByLabel(u.deadline).fill('2030-10-01');
      await page.getByRole('button', { name: u.save }).click();
      await expect(page.getByText(words.errors.field.after_start)).toBeVisible();
      await page.getByLabel(u.deadline).fill('2030-06-30');
      await page.getByRole('button', { name: u.save }).click();
      await expect(page.getByText(u.done.intakeSaved)).toBeVisible();
      await expect(page.getByText(/Fall.*2030/).first()).toBeVisible();

      const agent = await rest('agent');
      const found = await agent.get<{ nameEnglish: string }[]>(
        `/api/crm/universities?search=${encodeURIComponent(name)}`,
      );
      expect(found.map(({ nameEnglish }) => nameEnglish)).toEqual([name]);
    });
  });
}

test('A university in use stays, with the number of its programmes; switched off it is out of the way', async ({
  page,
  signIn,
  words,
  rest,
}) => {
  const { universities: u } = words;
  const admin = await rest('admin');
  const nameEnglish = `Used University ${randomUUID().slice(0, 8)}`;
  const { id } = await admin.post<{ id: string }>('/api/crm/universities', {
    nameEnglish,
    country: 'DE',
  });
  const programme = { degreeType: 'master', nameEnglish: 'Master in Law' };
  const taught = { fieldOfStudy: 'law', teachingLanguage: 'english' };
  await admin.post(`/api/crm/universities/${id}/programmes`, { ...programme, ...taught });

  await signIn('admin', `/universities/${id}`);
  await page.getByRole('button', { name: u.delete }).click();
  await expect(page.getByRole('alert')).toContainText(u.inUseTitle);
  await expect(page.getByRole('alert')).toContainText('1 programme');
  await page.getByRole('button', { name: u.deactivate }).click();
  await expect(page.getByText(u.inactive)).toBeVisible();

  const unused = await admin.post<{ id: string }>('/api/crm/universities', {
    nameEnglish: `Un${nameEnglish}`,
    country: 'DE',
  });
  await page.goto(`/universities/${unused.id}`);
  await page.getByRole('button', { name: u.delete }).click();
  await expect(page.getByText(u.done.deleted)).toBeVisible();
  await page.goto(`/trash?kind=university&search=Un${encodeURIComponent(nameEnglish)}`);
  await page.getByRole('button', { name: `${words.trash.restore} Un${nameEnglish}` }).click();
  await expect(page.getByText(words.trash.restored_one)).toBeVisible();
});

test('A counselor looks universities up by a word in Arabic, and is offered nothing to change', async ({
  page,
  signIn,
  words,
}) => {
  const { universities: u } = words;
  await signIn('agent', '/universities');
  await page.getByRole('searchbox').last().fill('مانشستر');
  await page.getByRole('button', { name: u.filter }).click();
  await page.getByRole('link', { name: 'University of Manchester' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('University of Manchester');
  await expect(page.getByRole('link', { name: u.edit })).toHaveCount(0);
  await expect(page.getByRole('button', { name: u.delete })).toHaveCount(0);
});
