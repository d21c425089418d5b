import { describe, expect, test } from 'vitest';
import { ROLES } from '#models/vocabulary';
import { can, scopeOf } from './can';
import { permissionsOf } from './matrix';
import { PERMISSION_NAMES, type PermissionName, type Scope } from './vocabulary';

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

/** The table as the product promises it, written again by hand. */
const PROMISED: Record<PermissionName, Row> = {
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

describe('the permission table', () => {
  test('promises something for every permission there is, and nothing else', () => {
    expect(Object.keys(PROMISED).sort()).toEqual([...PERMISSION_NAMES].sort());
  });

  test.each(ROLES.map((role, at) => [role, at] as const))(
    'gives %s exactly what is promised, cell by cell',
    (role, at) => {
      const promised = Object.fromEntries(
        PERMISSION_NAMES.map((name) => [name, PROMISED[name][at]]),
      );
      expect(permissionsOf(role)).toEqual(promised);
    },
  );
});

describe('asking the table', () => {
  test('a cell other than none is a yes', () => {
    expect(can(permissionsOf('agent'), 'customers.view')).toBe(true);
    expect(can(permissionsOf('agent'), 'customers.delete')).toBe(false);
  });

  test('nobody may do nothing', () => {
    for (const name of PERMISSION_NAMES) {
      expect(can(null, name)).toBe(false);
      expect(scopeOf(null, name)).toBe('none');
    }
  });

  test('a permission that a stored set does not know is none', () => {
    const old = {} as ReturnType<typeof permissionsOf>;
    expect(scopeOf(old, 'customers.purge')).toBe('none');
  });
});
