import type { Role } from '#models/vocabulary';
import {
  PERMISSION_NAMES,
  type PermissionName,
  type PermissionSet,
  type Scope,
} from './vocabulary';

type Grants = Partial<Record<PermissionName, Scope>>;

const everything: Grants = Object.fromEntries(PERMISSION_NAMES.map((name) => [name, 'all']));

/** The permission table: what each built-in role may do, and how far. What is not named is `none`. */
const GRANTS: Record<Role, Grants> = {
  superadmin: everything,
  admin: {
    ...everything,
    'customers.purge': 'none',
    'universities.purge': 'none',
    'roles.manage': 'none',
    'settings.manageSecurity': 'none',
    'system.manage': 'none',
  },
  superagent: {
    'customers.view': 'team',
    'customers.create': 'all',
    'customers.edit': 'team',
    'customers.assign': 'team',
    'customers.merge': 'team',
    'customers.import': 'team',
    'customers.export': 'team',
    'followups.view': 'team',
    'followups.edit': 'team',
    'universities.view': 'all',
    'applications.view': 'team',
    'applications.edit': 'team',
    'documents.view': 'team',
    'documents.edit': 'team',
    'reports.view': 'team',
    'users.view': 'team',
  },
  agent: {
    'customers.view': 'assigned',
    'customers.create': 'all',
    'customers.edit': 'assigned',
    'followups.view': 'assigned',
    'followups.edit': 'assigned',
    'universities.view': 'all',
    'applications.view': 'assigned',
    'applications.edit': 'assigned',
    'documents.view': 'assigned',
    'documents.edit': 'assigned',
    'reports.view': 'assigned',
  },
  dataentry: {
    'customers.view': 'created',
    'customers.create': 'all',
    'customers.edit': 'createdUnassigned',
    'customers.import': 'created',
    'universities.view': 'all',
    'applications.view': 'created',
    'applications.edit': 'created',
    'documents.view': 'created',
    'documents.edit': 'created',
  },
};

/** The whole table of one role, `none` where nothing is granted. */
export function permissionsOf(role: Role): PermissionSet {
  const grants = GRANTS[role];
  return Object.fromEntries(
    PERMISSION_NAMES.map((name) => [name, grants[name] ?? 'none']),
  ) as Record<PermissionName, Scope>;
}
