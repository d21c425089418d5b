import { data, redirect } from '@remix-run/node';
import {
  createRole,
  deleteRole,
  getRole,
  listRoles,
  previewRole,
  updateRole,
} from '#server/domain/roles';
import type { RolePreview } from '#server/domain/roles/schema';
import type { RequestContext } from '#server/http/load-context';
import { notFound } from '#server/kernel/errors';
import { can } from '#server/permissions/can';
import { permissionsOf } from '#server/permissions/matrix';
import { parseForm } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { cellsIn, type FormCell } from './cells-in-form';
import { newRoleSchema, roleLabelSchema } from './role-form-schema';
import {
  type FormAnswer,
  refused,
  runForButton,
  runForForm,
  unknownIntent,
} from './run-verb.server';

/** What the screen of a role learns: what a change would mean, with what was chosen meanwhile. */
export type RoleAnswer =
  | FormAnswer
  | { problem: string; cells: FormCell[] }
  | { preview: RolePreview; cells: FormCell[] };

interface Submitted {
  app: RequestContext;
  form: FormData;
  t: Translate;
}

export function roleIdIn(text: string | undefined): string {
  if (text && /^[0-9a-f]{24}$/.test(text)) return text;
  throw notFound('This role');
}

export async function rolesPage(app: RequestContext, t: Translate) {
  const { items } = await listRoles(app, {});
  return {
    title: `${t('people:roles')} · EduGate`,
    roles: items,
    mayEdit: can(app.actor?.permissions ?? null, 'roles.manage'),
  };
}
export type RolesPage = Awaited<ReturnType<typeof rolesPage>>;

export async function addRole({ app, form, t }: Submitted) {
  const submission = parseForm(form, newRoleSchema, t);
  if (submission.status !== 'success') return refused(submission.reply());
  const { labelEn, labelAr, baseRole } = submission.value;
  const input = { label: { en: labelEn, ar: labelAr }, baseRole };
  const ran = await runForForm(submission, t, () => createRole(app, input));
  if ('answer' in ran) return ran.answer;
  throw redirect(`/admin/roles/${ran.value.id}?done=roleCreated`);
}

export async function rolePage(app: RequestContext, id: string, t: Translate) {
  const role = await getRole(app, { id });
  return {
    title: `${role.label?.[app.locale] ?? role.name} · EduGate`,
    heading: t('people:editRole'),
    role,
    base: permissionsOf(role.baseRole),
    mayEdit: can(app.actor?.permissions ?? null, 'roles.manage'),
  };
}
export type RolePage = Awaited<ReturnType<typeof rolePage>>;

/** Shows what a change means, then saves exactly what was shown. */
export async function actOnRole({ app, form, t, id }: Submitted & { id: string }) {
  const cells = cellsIn(form);
  switch (form.get('_intent')) {
    case 'check':
      return checked(app, t, id, cells);
    case 'save':
      // Whatever was chosen after the preview has been seen by nobody yet.
      if (form.get('_shown') !== JSON.stringify(cells)) return checked(app, t, id, cells);
      return saved({ app, form, t, id, cells });
    case 'delete': {
      const ran = await runForButton(t, () => deleteRole(app, { id }));
      if ('problem' in ran) return data<RoleAnswer>({ ...ran, cells: [] }, { status: 422 });
      throw redirect('/admin/roles?done=roleDeleted');
    }
    default:
      return unknownIntent(t);
  }
}

async function checked(app: RequestContext, t: Translate, id: string, cells: FormCell[]) {
  const ran = await runForButton(t, () => previewRole(app, { id, cells }));
  if ('problem' in ran) return data<RoleAnswer>({ ...ran, cells }, { status: 422 });
  return data<RoleAnswer>({ preview: ran.value, cells });
}

async function saved({ app, form, t, id, cells }: Submitted & { id: string; cells: FormCell[] }) {
  const given = roleLabelSchema.safeParse({
    labelEn: form.get('labelEn'),
    labelAr: form.get('labelAr'),
    version: form.get('version'),
  });
  if (!given.success) return unknownIntent(t);
  const { labelEn, labelAr, version } = given.data;
  const label = { en: labelEn, ar: labelAr };
  const ran = await runForButton(t, () => updateRole(app, { id, version, label, cells }));
  if ('problem' in ran) return data<RoleAnswer>({ ...ran, cells }, { status: 422 });
  throw redirect(`/admin/roles/${id}?done=roleSaved`);
}
