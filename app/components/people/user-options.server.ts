import { ROLES } from '#models/vocabulary';
import { listRoles } from '#server/domain/roles';
import { settingsLists } from '#server/domain/settings';
import { listTeams, listUsers } from '#server/domain/users';
import type { RequestContext } from '#server/http/load-context';
import { can } from '#server/permissions/can';
import type { Option } from '~/components/ui/select';
import type { Translate } from '~/lib/i18n';
import type { Lists } from '../followup/contact-lists';
import { countryOptions } from '../student/countries.server';

/** More managers than this are found by their address, not in a list. */
const MOST_MANAGERS = 100;

export interface UserOptions {
  builtIn: Option[];
  custom: Option[];
  managers: Option[];
  teams: string[];
}

/** What the form of an account offers besides. */
export interface AccountOptions extends UserOptions {
  countries: readonly Option[];
  languages: Lists['languages'];
}

export async function accountOptions(app: RequestContext, t: Translate): Promise<AccountOptions> {
  const [options, { languages }] = await Promise.all([userOptions(app, t), settingsLists(app, {})]);
  return { ...options, countries: countryOptions(app.locale), languages };
}

/** What the account form and the filters offer: roles one may give, managers, teams. */
export async function userOptions(app: RequestContext, t: Translate): Promise<UserOptions> {
  const mayRoles = can(app.actor?.permissions ?? null, 'roles.view');
  const [roles, managers, { teams }] = await Promise.all([
    mayRoles ? listRoles(app, {}) : null,
    listUsers(app, {
      role: ['superagent', 'admin', 'superadmin'],
      active: true,
      limit: MOST_MANAGERS,
    }),
    listTeams(app, {}),
  ]);
  const superadmin = app.actor?.role === 'superadmin';
  return {
    builtIn: ROLES.filter((role) => superadmin || role !== 'superadmin').map((value) => ({
      value,
      label: t(`vocabulary:role.${value}`),
    })),
    custom: (roles?.items ?? []).flatMap(({ id, label }) =>
      label ? [{ value: id, label: label[app.locale] ?? label.en ?? id }] : [],
    ),
    managers: managers.items.map(({ id, name }) => ({ value: id, label: name })),
    teams,
  };
}
