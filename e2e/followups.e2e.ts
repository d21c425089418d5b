import type { Page } from '@playwright/test';
import { listWords } from './support/lists';
import type { RestCaller } from './support/rest';
import { newStudent } from './support/students';
import { expect, test } from './support/test';

const DAY_MS = 86_400_000;

interface Followup {
  id: string;
  dueAt: string;
  doneAt: string | null;
  outcome: string | null;
  version: number;
}

/** The first Monday that is at least `days` away, at ten in Cairo: no free day. */
function monday(days: number): Date {
  const date = new Date(Date.now() + days * DAY_MS);
  date.setUTCHours(8, 0, 0, 0);
  while (date.getUTCDay() !== 1) date.setTime(date.getTime() + DAY_MS);
  return date;
}

const open = (rest: RestCaller, customerId: string) =>
  rest.get<Followup[]>(`/api/crm/customers/${customerId}/followups?view=open&mine=false`);

async function planned(rest: RestCaller, latin: string, arabic: string, dueAt: Date) {
  const student = await newStudent(rest, { latin, arabic });
  const made = await rest.post<Followup>('/api/crm/followups', {
    customerId: student.id,
    type: 'call',
    dueAt: dueAt.toISOString(),
  });
  return { student, made };
}

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('A counselor plans a weekly call, moves it, and closing it plans the next', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const agent = await rest('agent');
  const list = await listWords(agent, 'en');
  const student = await newStudent(agent, { latin: 'Karim Adel Fathy', arabic: 'كريم عادل فتحي' });
  await signIn('agent', `/customers/${student.id}/followups/new`);
  await page.getByText(words.planner.extras).click();
  await page.getByLabel(words.planner.repeat).selectOption('week');
  await page.getByRole('button', { name: words.followups.savePlan }).click();
  await expect(page.getByText(words.followups.plannedDone).first()).toBeVisible();
  const [first] = await open(agent, student.id);

  await page.goto(`/followups/${first?.id}`);
  const when = page.getByLabel(words.planner.dueAt);
  await when.fill(`${monday(3).toISOString().slice(0, 10)}T10:30`);
  await page.getByRole('button', { name: words.common.save }).click();
  await expect(page.getByText(words.planner.saved).first()).toBeVisible();
  const [moved] = await open(agent, student.id);
  expect(moved?.id).toBe(first?.id);
  expect(moved?.dueAt).not.toBe(first?.dueAt);

  await page.goto('/followups?view=upcoming');
  await findRow(page, words.planner.more, 'Karim Adel Fathy');
  const row = rowOf(page, 'Karim Adel Fathy');
  await row.getByRole('combobox').selectOption({ label: list.outcome('answered') });
  await row.getByRole('button', { name: /Karim/ }).first().click();
  await expect
    .poll(async () => (await open(agent, student.id)).map(({ id }) => id))
    .not.toEqual([first?.id]);
  const [next] = await open(agent, student.id);
  expect(Date.parse(next?.dueAt ?? '')).toBeGreaterThan(Date.parse(moved?.dueAt ?? ''));
});

test.describe('in Arabic', () => {
  test.use({ lang: 'ar', theme: 'dark' });

  test('The calendar begins on Saturday, opens a day, and a contact is changed from it', async ({
    page,
    signIn,
    rest,
    words,
    pageErrors,
  }) => {
    const agent = await rest('agent');
    const dueAt = monday(2);
    const { student } = await planned(agent, 'Salma Hany Nour', 'سلمى هاني نور', dueAt);
    const date = dueAt.toISOString().slice(0, 10);
    await signIn('agent', `/followups/calendar?span=week&date=${date}`);
    const first = page.getByRole('columnheader').first();
    await expect(first).toHaveText(words.time.weekdays.sat);
    await page.goto(`/followups/calendar?span=day&date=${date}`);
    await page
      .getByRole('link', { name: /سلمى هاني نور/ })
      .last()
      .click();
    await expect(page.getByLabel(words.planner.dueAt)).toBeVisible();
    await page.getByLabel(words.followups.note).fill('اسأل عن الشهادة');
    await page.getByRole('button', { name: words.common.save }).click();
    await expect(page.getByText('اسأل عن الشهادة').first()).toBeVisible();
    const [stored] = await open(agent, student.id);
    expect(stored?.version).toBe(2);
    expect(pageErrors).toEqual([]);
  });
});

test('A time on a free day is warned of, with the next working day one press away', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const agent = await rest('agent');
  const { made } = await planned(agent, 'Dina Samy Aziz', 'دينا سامي عزيز', monday(4));
  await signIn('agent', `/followups/${made.id}`);
  const friday = new Date(monday(9).getTime() + 4 * DAY_MS).toISOString().slice(0, 10);
  const when = page.getByLabel(words.planner.dueAt);
  await expect(async () => {
    await when.fill(`${friday}T11:00`);
    await expect(page.getByText(/free day/)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.getByRole('button', { name: /instead/ }).click();
  const sunday = new Date(Date.parse(friday) + 2 * DAY_MS).toISOString().slice(0, 10);
  await expect(when).toHaveValue(`${sunday}T11:00`);
  await expect(page.getByText(/free day/)).toBeHidden();
});

test('A window that is left gives the focus back to what opened it', async ({
  page,
  signIn,
  rest,
}) => {
  const agent = await rest('agent');
  const { student } = await planned(agent, 'Yasmin Fouad Galal', 'ياسمين فؤاد', monday(6));
  await signIn('agent', `/customers/${student.id}`);
  await page.waitForLoadState('networkidle');
  const edit = page.getByRole('link', { name: /Change the follow-up/ });
  await edit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Change the follow-up/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(edit).toBeFocused();
});

test('What is deleted on the student’s page comes back by undo', async ({
  page,
  signIn,
  rest,
  words,
}) => {
  const agent = await rest('agent');
  const { student, made } = await planned(agent, 'Rana Tamer Saad', 'رنا تامر سعد', monday(5));
  await signIn('agent', `/customers/${student.id}`);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: /Delete the follow-up/ }).click();
  await page.getByRole('button', { name: words.common.undo }).click();
  await expect(page.getByText(words.planner.restored)).toBeVisible();
  expect((await open(agent, student.id)).map(({ id }) => id)).toEqual([made.id]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('A follow-up is changed, closed, deleted and brought back', async ({
    page,
    signIn,
    rest,
    words,
  }) => {
    const agent = await rest('agent');
    const list = await listWords(agent, 'en');
    const one = await planned(agent, 'Nada Essam Helmy', 'ندى عصام حلمي', monday(0));
    await signIn('agent', `/followups/${one.made.id}?returnTo=/customers/${one.student.id}`);
    await page.getByLabel(words.followups.note).fill('Ask for the transcript');
    await page.getByRole('button', { name: words.common.save }).click();
    await expect(page).toHaveURL(new RegExp(`/customers/${one.student.id}`));
    await expect(page.getByText(words.planner.saved).first()).toBeVisible();

    await page.getByRole('button', { name: /Delete the follow-up/ }).click();
    await page.getByRole('button', { name: words.common.undo }).click();
    await expect(page.getByText(words.planner.restored).first()).toBeVisible();

    const card = page.getByRole('region', { name: words.planner.plannedTitle });
    await card.getByRole('combobox').selectOption({ label: list.outcome('interested') });
    await card.getByRole('button', { name: /^Done: the follow-up/ }).click();
    await expect(page.getByText(words.planner.plannedNone)).toBeVisible();
    expect(await open(agent, one.student.id)).toEqual([]);
  });
});

/** Goes on to further pages until the row is there. */
async function findRow(page: Page, more: string, name: string): Promise<void> {
  while ((await rowOf(page, name).count()) === 0) {
    await page.getByRole('link', { name: more }).click();
    await page.waitForLoadState('networkidle');
  }
}
