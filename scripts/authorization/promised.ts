import { ROLES } from '#models/vocabulary';
import type { PermissionName, Scope } from '#server/permissions/vocabulary';
import type { SignedIn } from './declaration';

type Row = readonly [
  superadmin: Scope,
  admin: Scope,
  superagent: Scope,
  agent: Scope,
  dataentry: Scope,
];

const EVERYBODY: Row = ['all', 'all', 'all', 'all', 'all'];
const OWN_WORK: Row = ['all', 'all', 'team', 'assigned', 'created'];
const MANAGERS: Row = ['all', 'all', 'none', 'none', 'none'];
const SUPERADMIN: Row = ['all', 'none', 'none', 'none', 'none'];
const LEADERS: Row = ['all', 'all', 'team', 'none', 'none'];
const COUNSELORS: Row = ['all', 'all', 'team', 'assigned', 'none'];

/** The permission table as the product promises it, written again by hand. */
export const PROMISED: Record<PermissionName, Row> = {
  'customers.view': OWN_WORK,
  'customers.create': EVERYBODY,
  'customers.edit': ['all', 'all', 'team', 'assigned', 'createdUnassigned'],
  'customers.delete': MANAGERS,
  'customers.restore': MANAGERS,
  'customers.purge': SUPERADMIN,
  'customers.assign': LEADERS,
  'customers.merge': LEADERS,
  'customers.export': LEADERS,
  'customers.import': ['all', 'all', 'team', 'none', 'created'],
  'followups.view': COUNSELORS,
  'followups.edit': COUNSELORS,
  'universities.view': EVERYBODY,
  'universities.manage': MANAGERS,
  'universities.purge': SUPERADMIN,
  'applications.view': OWN_WORK,
  'applications.edit': OWN_WORK,
  'documents.view': OWN_WORK,
  'documents.edit': OWN_WORK,
  'reports.view': COUNSELORS,
  'users.view': LEADERS,
  'users.manage': MANAGERS,
  'roles.view': MANAGERS,
  'roles.manage': SUPERADMIN,
  'settings.manage': MANAGERS,
  'settings.manageSecurity': SUPERADMIN,
  'audit.view': MANAGERS,
  'system.view': MANAGERS,
  'system.manage': SUPERADMIN,
};

/** A custom role made from `agent`: cells as no built-in role has them side by side. */
export const CUSTOM_CELLS: Partial<Record<PermissionName, Scope>> = {
  'customers.view': 'team',
  'customers.delete': 'created',
  'customers.restore': 'created',
  'customers.assign': 'team',
  'followups.edit': 'none',
  'users.view': 'team',
  'roles.view': 'all',
  'settings.manage': 'all',
  'audit.view': 'all',
  'system.view': 'all',
};

/** How far a permission reaches for one who is signed in. */
export function promised(actor: SignedIn, permission: PermissionName): Scope {
  const role = actor === 'custom' ? 'agent' : actor;
  const ground = PROMISED[permission][ROLES.indexOf(role)] ?? 'none';
  return actor === 'custom' ? (CUSTOM_CELLS[permission] ?? ground) : ground;
}
