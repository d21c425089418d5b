import { describe, expect, test } from 'vitest';
import { ROLES } from '#models/vocabulary';
import { PROMISED } from '#scripts/authorization/promised';
import { can, scopeOf } from './can';
import { permissionsOf } from './matrix';
import { PERMISSION_NAMES } from './vocabulary';

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
