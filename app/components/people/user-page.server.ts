import { data, redirect } from '@remix-run/node';
import { COUNSELOR_ROLES } from '#models/vocabulary';
import {
  createUser,
  deactivateUser,
  deleteUser,
  getUser,
  issueLink,
  listAgents,
  reactivateUser,
  restoreUser,
  setOverrides,
  updateUser,
} from '#server/domain/users';
import type { UserView } from '#server/domain/users/schema';
import type { RequestContext } from '#server/http/load-context';
import { notFound } from '#server/kernel/errors';
import { requirePermission } from '#server/kernel/refusals';
import { can, scopeOf } from '#server/permissions/can';
import { parseForm } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { cellsIn } from './cells-in-form';
import type { ShownLink } from './link-shown';
import {
  type FormAnswer,
  refused,
  runForButton,
  runForForm,
  unknownIntent,
} from './run-verb.server';
import { userFormSchema, userInput } from './user-form-schema';
import { accountOptions } from './user-options.server';

/** What the screens of an account learn of what was asked there. */
export type UserAnswer = FormAnswer | { link: ShownLink; userId: string } | { problem: string };

interface Submitted {
  app: RequestContext;
  form: FormData;
  t: Translate;
}

/** @throws AppError NOT_FOUND for an address that can be nobody's */
export function userIdIn(text: string | undefined): string {
  if (text && /^[0-9a-f]{24}$/.test(text)) return text;
  throw notFound('This person');
}

export async function userPage(app: RequestContext, id: string, t: Translate) {
  const permissions = app.actor?.permissions ?? null;
  const user = await getUser(app, { id });
  const isSelf = app.actor?.id === id;
  const mayManage = can(permissions, 'users.manage');
  return {
    title: `${user.name} · EduGate`,
    user,
    isSelf,
    mayManage,
    mayOverride: can(permissions, 'roles.manage') && !isSelf && user.role !== 'superadmin',
    options: mayManage ? await accountOptions(app, t) : null,
    counselors: mayManage ? await counselorsToTake(app, user) : [],
  };
}

/** Who could take the students of a counselor who leaves. */
async function counselorsToTake(app: RequestContext, { id, role }: Pick<UserView, 'id' | 'role'>) {
  const permissions = app.actor?.permissions ?? null;
  const mayName = scopeOf(permissions, 'customers.assign') === 'all';
  if (!mayName || !COUNSELOR_ROLES.includes(role) || !can(permissions, 'customers.view')) return [];
  const { items } = await listAgents(app, {});
  return items
    .filter((agent) => agent.id !== id)
    .map((agent) => ({ value: agent.id, label: agent.name }));
}

export type UserPage = Awaited<ReturnType<typeof userPage>>;

export const newUserPage = async (app: RequestContext, t: Translate) => {
  await requirePermission(app, createUser);
  return { title: `${t('people:newUser')} · EduGate`, options: await accountOptions(app, t) };
};

/** Opens an account; the answer carries its link, which no address may hold. */
export async function addUser({ app, form, t }: Submitted) {
  const submission = parseForm(form, userFormSchema, t);
  if (submission.status !== 'success') return refused(submission.reply());
  const ran = await runForForm(submission, t, () => createUser(app, userInput(submission.value)));
  if ('answer' in ran) return ran.answer;
  const { id, name, link } = ran.value;
  if (!link) throw redirect(`/admin/users/${id}?done=created`);
  return data<UserAnswer>({ link: { ...link, name }, userId: id }, { status: 201 });
}

export async function actOnUser({ app, form, t, id }: Submitted & { id: string }) {
  switch (form.get('_intent')) {
    case 'save': {
      const submission = parseForm(form, userFormSchema, t);
      if (submission.status !== 'success') return refused(submission.reply());
      const { handOverTo, ...account } = submission.value;
      const input = { id, ...userInput(account), handOverTo: handOverTo || null };
      const ran = await runForForm(submission, t, () => updateUser(app, input));
      if ('answer' in ran) return ran.answer;
      throw redirect(`/admin/users/${id}?done=saved`);
    }
    case 'link': {
      const ran = await runForButton(t, async () => ({
        link: await issueLink(app, { id }),
        user: await getUser(app, { id }),
      }));
      if ('problem' in ran) return data<UserAnswer>(ran, { status: 422 });
      const { link, user } = ran.value;
      return data<UserAnswer>({ link: { ...link, name: user.name }, userId: id }, { status: 201 });
    }
    case 'overrides':
      return done(id, t, 'permissions', () =>
        setOverrides(app, { id, overrides: cellsIn(form), handOverTo: takerIn(form) }),
      );
    case 'deactivate':
      return done(id, t, 'deactivated', () =>
        deactivateUser(app, { id, handOverTo: takerIn(form) }),
      );
    case 'reactivate':
      return done(id, t, 'reactivated', () => reactivateUser(app, { id }));
    case 'delete':
      return done(id, t, 'deleted', () => deleteUser(app, { id, handOverTo: takerIn(form) }));
    case 'restore':
      return done(id, t, 'restored', () => restoreUser(app, { id }));
    default:
      return unknownIntent(t);
  }
}

async function done(id: string, t: Translate, word: string, run: () => Promise<unknown>) {
  const ran = await runForButton(t, run);
  if ('problem' in ran) return data<UserAnswer>(ran, { status: 422 });
  throw redirect(`/admin/users/${id}?done=${word}`);
}

/** Who was chosen to take the students; nobody is the waiting queue. */
const takerIn = (form: FormData) => String(form.get('handOverTo') ?? '') || null;
