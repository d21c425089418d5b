import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { Role } from '#models/role';
import { CALLERS, DECLARED } from '#scripts/authorization/declared';
import { mismatchesOf } from '#scripts/testing/authorization/mismatches';
import { makeWorld, type World } from '#scripts/testing/authorization/world';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';
import { proceduresOf } from '#server/rest/routes';
import { appRouter } from './router';

useDatabase();
const api = useApi();

const procedures = Object.entries(proceduresOf(appRouter)).map(([name, { _def }]) => ({
  name,
  type: _def.type,
}));
let worlds: World[];

beforeAll(async () => {
  await createIndexes();
  worlds = await Promise.all(CALLERS.map((caller) => makeWorld(caller, api.browser)));
});

// There is a most of custom roles, which the planted ones must not reach.
afterEach(async () => void (await Role.collection.deleteMany({ name: /^zq-/ })));

test('every procedure is declared, and nothing else is', () => {
  expect(Object.keys(DECLARED).sort()).toEqual(procedures.map(({ name }) => name).sort());
});

describe('every caller, with their own, a colleague’s, a stranger’s and a deleted record', () => {
  test.each(procedures)('$name', async ({ name, type }) => {
    const declared = DECLARED[name];
    if (!declared) throw new Error(`${name} is not declared in scripts/authorization`);
    const found = await Promise.all(
      worlds.map((world) => mismatchesOf({ name, type, declared }, world, api.browser)),
    );
    expect(found.flat()).toEqual([]);
  });
});
