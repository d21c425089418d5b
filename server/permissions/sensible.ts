import type { PermissionName, Scope } from './vocabulary';

const SWITCH = ['all', 'none'] as const;
const TEAMWORK = ['all', 'team', 'none'] as const;
const OWN_WORK = ['all', 'team', 'assigned', 'none'] as const;
const RECORDS = ['all', 'team', 'assigned', 'created', 'none'] as const;

/**
 * The scopes that mean something for each permission, widest first. What knows no owner is on or off;
 * only editing a student can end with the assignment.
 */
export const SENSIBLE_SCOPES: Readonly<Record<PermissionName, readonly Scope[]>> = {
  'customers.view': RECORDS,
  'customers.create': SWITCH,
  'customers.edit': ['all', 'team', 'assigned', 'created', 'createdUnassigned', 'none'],
  'customers.delete': RECORDS,
  'customers.restore': RECORDS,
  'customers.purge': SWITCH,
  'customers.assign': TEAMWORK,
  'customers.merge': TEAMWORK,
  'customers.import': ['all', 'team', 'created', 'none'],
  'customers.export': RECORDS,
  'followups.view': OWN_WORK,
  'followups.edit': OWN_WORK,
  'universities.view': SWITCH,
  'universities.manage': SWITCH,
  'universities.purge': SWITCH,
  'applications.view': RECORDS,
  'applications.edit': RECORDS,
  'documents.view': RECORDS,
  'documents.edit': RECORDS,
  'reports.view': OWN_WORK,
  'users.view': TEAMWORK,
  'users.manage': SWITCH,
  'roles.view': SWITCH,
  'roles.manage': SWITCH,
  'settings.manage': SWITCH,
  'settings.manageSecurity': SWITCH,
  'audit.view': SWITCH,
  'system.view': SWITCH,
  'system.manage': SWITCH,
};

/** Whether a scope means something for a permission. Names and scopes may come from anywhere. */
export function isSensible(permission: string, scope: string): boolean {
  if (!Object.hasOwn(SENSIBLE_SCOPES, permission)) return false;
  const scopes: readonly string[] = SENSIBLE_SCOPES[permission as PermissionName];
  return scopes.includes(scope);
}

/** What each scope contains besides itself. A team holds one's own students; entering is another matter. */
const CONTAINS: Readonly<Record<Scope, readonly Scope[]>> = {
  all: ['team', 'assigned', 'created', 'createdUnassigned', 'none'],
  team: ['assigned', 'none'],
  assigned: ['none'],
  created: ['createdUnassigned', 'none'],
  createdUnassigned: ['none'],
  none: [],
};

/** Whether everything that `inner` reaches is reached by `outer` too. */
export function isWithin(inner: Scope, outer: Scope): boolean {
  return inner === outer || CONTAINS[outer].includes(inner);
}
