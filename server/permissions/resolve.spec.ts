import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES } from '#models/vocabulary';
import { cellChanges, POWERS, powersBeyond } from './compare';
import { permissionsOf } from './matrix';
import { narrowed } from './narrow';
import { explain, resolve } from './resolve';
import { isSensible, isWithin, SENSIBLE_SCOPES } from './sensible';
import { PERMISSION_NAMES, type PermissionName, SCOPES } from './vocabulary';

const role = fc.constantFrom(...ROLES);
const cell = fc.constantFrom(...PERMISSION_NAMES).chain((permission) =>
  fc.record({
    permission: fc.constant(permission),
    scope: fc.constantFrom(...SENSIBLE_SCOPES[permission]),
  }),
);
const cells = fc.uniqueArray(cell, { selector: ({ permission }) => permission });
const layers = fc.record({ role, customRole: fc.option(cells), overrides: cells });
const permission = fc.constantFrom(...PERMISSION_NAMES);

describe('effective rights', () => {
  test('without a custom role and overrides are those of the built-in role', () => {
    for (const name of ROLES) expect(resolve({ role: name })).toEqual(permissionsOf(name));
  });

  test('an override wins over everything, and none in it takes away', () => {
    fc.assert(
      fc.property(layers, permission, (given, name) => {
        const rest = given.overrides.filter((one) => one.permission !== name);
        const overrides = [...rest, { permission: name, scope: 'none' }];
        expect(explain({ ...given, overrides })[name]).toEqual({
          scope: 'none',
          decidedBy: 'override',
        });
      }),
    );
  });

  test('each cell is decided by the highest layer that names it', () => {
    fc.assert(
      fc.property(layers, (given) => {
        const reasons = explain(given);
        for (const name of PERMISSION_NAMES) {
          const at = (list: typeof given.customRole) =>
            list?.find(({ permission: named }) => named === name)?.scope;
          const override = at(given.overrides);
          const custom = at(given.customRole);
          expect(reasons[name]).toEqual({
            scope: override ?? custom ?? permissionsOf(given.role)[name],
            decidedBy: override ? 'override' : custom ? 'customRole' : 'role',
          });
        }
      }),
    );
  });

  test('no layer invents a cell: the table has its rows and no others', () => {
    const wild = fc.array(fc.record({ permission: fc.string(), scope: fc.string() }));
    fc.assert(
      fc.property(role, wild, wild, (name, customRole, overrides) => {
        const odd = ['__proto__', 'constructor', 'customers.$where'].map((permission) => ({
          permission,
          scope: 'all',
        }));
        const set = resolve({ role: name, customRole: [...customRole, ...odd], overrides });
        expect(Object.keys(set).sort()).toEqual([...PERMISSION_NAMES].sort());
        for (const one of PERMISSION_NAMES) expect(isSensible(one, set[one])).toBe(true);
      }),
    );
  });

  test('a stored scope that makes no sense for its permission grants nothing', () => {
    for (const scope of ['team', 'everything', '']) {
      const overrides = [{ permission: 'system.manage', scope }];
      expect(resolve({ role: 'superadmin', overrides })['system.manage']).toBe('none');
    }
  });

  test('saying again what is so changes nothing', () => {
    fc.assert(
      fc.property(layers, (given) => {
        const once = resolve(given);
        const overrides = PERMISSION_NAMES.map((name) => ({ permission: name, scope: once[name] }));
        expect(resolve({ ...given, overrides })).toEqual(once);
      }),
    );
  });
});

describe('a token', () => {
  test('never widens what its owner may do, whatever its scopes say', () => {
    const scopes = fc.array(fc.oneof(permission, fc.string()));
    fc.assert(
      fc.property(layers, scopes, (given, named) => {
        const held = resolve(given);
        const left = narrowed(held, named);
        for (const name of PERMISSION_NAMES) {
          const expected = named.includes(name) || named.includes('*') ? held[name] : 'none';
          expect(left[name]).toBe(expected);
        }
      }),
    );
  });

  test('with * does what its owner does', () => {
    expect(narrowed(permissionsOf('agent'), ['*'])).toEqual(permissionsOf('agent'));
  });
});

describe('the scopes that make sense', () => {
  test('hold every cell of the built-in table', () => {
    for (const name of ROLES) {
      for (const [one, scope] of Object.entries(permissionsOf(name))) {
        expect(isSensible(one, scope), `${name} ${one} ${scope}`).toBe(true);
      }
    }
  });

  test('always let a permission be given whole or not at all', () => {
    for (const name of PERMISSION_NAMES) {
      expect(SENSIBLE_SCOPES[name]).toEqual(expect.arrayContaining(['all', 'none']));
    }
    expect(isSensible('toString', 'all')).toBe(false);
  });

  test('are ordered: all holds everything, none nothing, and no two hold each other', () => {
    for (const one of SCOPES) {
      expect(isWithin(one, 'all')).toBe(true);
      expect(isWithin('none', one)).toBe(true);
      for (const other of SCOPES) {
        if (one !== other) expect(isWithin(one, other) && isWithin(other, one)).toBe(false);
        for (const third of SCOPES) {
          if (isWithin(one, other) && isWithin(other, third)) {
            expect(isWithin(one, third)).toBe(true);
          }
        }
      }
    }
    expect(isWithin('created', 'team')).toBe(false);
    expect(isWithin('assigned', 'team')).toBe(true);
    expect(isWithin('createdUnassigned', 'created')).toBe(true);
  });
});

describe('what a change means', () => {
  const change = (scope: string, of: PermissionName = 'customers.view') => {
    const before = permissionsOf('agent');
    return cellChanges(before, resolve({ role: 'agent', overrides: [{ permission: of, scope }] }));
  };

  test('is gained, lost or moved, and nothing when nothing changes', () => {
    const view = { permission: 'customers.view', from: 'assigned' };
    expect(change('team')).toEqual([{ ...view, to: 'team', effect: 'gains' }]);
    expect(change('none')).toEqual([{ ...view, to: 'none', effect: 'loses' }]);
    expect(change('created')).toEqual([{ ...view, to: 'created', effect: 'moves' }]);
    expect(change('assigned')).toEqual([]);
  });

  test('names the powers that one set has beyond another', () => {
    const [superadmin, admin] = [permissionsOf('superadmin'), permissionsOf('admin')];
    expect(powersBeyond(superadmin, admin)).toEqual([]);
    expect(powersBeyond(admin, admin)).toEqual([]);
    expect(powersBeyond(admin, superadmin)).toEqual([
      'customers.purge',
      'roles.manage',
      'settings.manageSecurity',
      'system.manage',
    ]);
    expect(powersBeyond(permissionsOf('agent'), admin)).toEqual(
      POWERS.filter((name) => admin[name] !== 'none'),
    );
    expect(powersBeyond(admin, permissionsOf('superagent'))).toEqual([]);
  });
});
