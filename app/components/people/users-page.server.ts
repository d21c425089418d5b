import { ROLES } from '#models/vocabulary';
import { listUsers } from '#server/domain/users';
import type { RequestContext } from '#server/http/load-context';
import { can } from '#server/permissions/can';
import type { Translate } from '~/lib/i18n';
import { userOptions } from './user-options.server';

/** The list of users as its address asks for it. */
export async function usersPage(app: RequestContext, query: URLSearchParams, t: Translate) {
  const asked = {
    search: query.get('search') ?? '',
    role: query.get('role') ?? '',
    team: query.get('team') ?? '',
    state: query.get('state') ?? '',
  };
  const { search, role, team, state } = asked;
  const cursor = query.get('cursor');
  const builtIn = ROLES.find((name) => name === role);
  const page = await listUsers(app, {
    ...(search ? { search } : {}),
    ...(builtIn ? { role: [builtIn] } : role ? { roleId: role } : {}),
    ...(team ? { team } : {}),
    ...(state === 'active' || state === 'closed' ? { active: state === 'active' } : {}),
    ...(state === 'deleted' ? { deleted: true } : {}),
    ...(cursor ? { cursor } : {}),
  });
  return {
    title: `${t('people:users')} · EduGate`,
    asked,
    page,
    isFirst: !cursor,
    options: await userOptions(app, t),
    mayManage: can(app.actor?.permissions ?? null, 'users.manage'),
  };
}

export type UsersPage = Awaited<ReturnType<typeof usersPage>>;
