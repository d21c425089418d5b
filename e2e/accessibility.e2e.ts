import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Locale, Theme } from '#models/vocabulary';
import { newStudent } from './support/students';
import { expect, test } from './support/test';

const LOOKS: { lang: Locale; theme: Theme }[] = [
  { lang: 'en', theme: 'light' },
  { lang: 'ar', theme: 'dark' },
];

/** Screens that a superadmin alone may open all of. */
const ADMINISTRATION = [
  '/admin/stages',
  '/admin/settings',
  '/admin/settings/lists.sources',
  '/admin/settings/lists.currencies',
  '/admin/settings/general.locale',
  '/admin/settings/general.holidays',
  '/admin/audit',
  '/trash',
  '/trash?kind=role',
  '/admin/system',
];

for (const { lang, theme } of LOOKS) {
  test.describe(`${lang}, ${theme}`, () => {
    test.use({ lang, theme });

    test(`No screen breaks WCAG 2.2 AA or scrolls sideways (${lang}, ${theme}) @phone`, async ({
      page,
      signIn,
      rest,
      pageErrors,
    }) => {
      // Some fifteen screens, each read whole by axe.
      test.slow();
      const agent = await rest('agent');
      const student = await newStudent(agent, { latin: 'Laila Samir Gaber', arabic: 'ليلى سمير' });
      await page.goto('/login');
      const { id } = await agent.post<{ id: string }>('/api/crm/followups', {
        customerId: student.id,
        type: 'call',
        dueAt: new Date().toISOString(),
      });
      const screens = ['/', '/customers', '/customers/new', '/notifications'];
      const planner = ['', '/calendar', '/calendar?span=week', '/calendar?span=day', `/${id}`];
      screens.push(...planner.map((end) => `/followups${end}`));
      const own = ['', '/edit', '/counselors', '/followups/new', '/followups/new?log=1'];
      await expectAccessible(page, '/login');
      const [programme] = await agent.get<{ id: string; university: { id: string } }[]>(
        '/api/crm/programmes?degreeType=bachelor&limit=1',
      );
      screens.push('/universities', `/universities/${programme?.university.id}`);
      screens.push(`/programmes/${programme?.id}`);
      await signIn('agent');
      for (const path of [...screens, ...own.map((end) => `/customers/${student.id}${end}`)]) {
        await page.goto(path);
        await expectAccessible(page, path);
      }
      expect(pageErrors).toEqual([]);
    });

    test(`No screen of administration does either (${lang}, ${theme}) @phone`, async ({
      page,
      signIn,
      rest,
      pageErrors,
    }) => {
      test.slow();
      const root = await rest('superadmin');
      const [person] = await root.get<{ id: string }[]>('/api/admin/users?role=dataentry');
      const name = `R ${randomUUID()}`;
      const label = { en: name, ar: `د ${name}` };
      const role = await root.post<{ id: string }>('/api/admin/roles', {
        label,
        baseRole: 'agent',
      });
      await signIn('superadmin');
      const [programme] = await root.get<{ id: string; university: { id: string } }[]>(
        '/api/crm/programmes?degreeType=bachelor&limit=1',
      );
      const university = `/universities/${programme?.university.id}`;
      const admissions = [
        '/universities/new',
        `${university}/edit`,
        `${university}/programmes/new`,
      ];
      admissions.push(
        ...['/edit', '?intake=new'].map((end) => `/programmes/${programme?.id}${end}`),
      );
      const users = ['', '/new', `/${person?.id}`].map((end) => `/admin/users${end}`);
      const roles = ['', `/${role.id}`].map((end) => `/admin/roles${end}`);
      for (const path of [
        ...users,
        ...roles,
        ...admissions,
        '/profile',
        ...ADMINISTRATION,
        `/set-password/${'x'.repeat(43)}`,
      ]) {
        await page.goto(path);
        await expectAccessible(page, path);
      }
      expect(pageErrors).toEqual([]);
    });
  });
}

async function expectAccessible(page: import('@playwright/test').Page, path: string) {
  await page.waitForLoadState('load');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
  expect.soft(found, path).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
}
