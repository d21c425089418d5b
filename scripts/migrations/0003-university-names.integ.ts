import { Types } from 'mongoose';
import { beforeEach, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { Migration as MigrationRow } from '#models/migration';
import { University } from '#models/university';
import { contextOf } from '#scripts/testing/context-of';
import { useDatabase } from '#scripts/testing/use-database';
import {
  deleteUniversity,
  importUniversities,
  listUniversities,
  updateUniversity,
} from '#server/domain/universities';
import { invalidate } from '#server/effects/cache';
import { systemContext } from '#server/kernel/context';
import { universityNames } from './0003-university-names';
import { runMigrations } from './run-migrations';

useDatabase();
beforeEach(async () => {
  for (const model of [University, MigrationRow]) await model.collection.deleteMany({});
  await createIndexes();
  invalidate('university');
});

const admin = contextOf('admin');
const COUNT = 1_200;

/** As the import wrote them at first. */
async function addOld(count = COUNT) {
  const at = new Date();
  const rows = Array.from({ length: count }, (_, number) => ({
    _id: new Types.ObjectId(),
    importKey: `EG|university ${number}`,
    name: `University ${number}`,
    nameArabic: null,
    country: 'EG',
    city: null,
    domains: [`u${number}.edu.eg`],
    webPages: [],
    ranking: null,
    isDeleted: number === 7,
    createdAt: at,
    updatedAt: at,
  }));
  await University.collection.insertMany(rows as never[]);
  return rows.map(({ _id }) => _id.toHexString());
}

const run = (signal = new AbortController().signal, onBatch: () => void = () => undefined) =>
  runMigrations({
    context: systemContext('crm migrate'),
    dryRun: false,
    log: () => undefined,
    signal,
    migrations: [universityNames],
    onBatch,
  });

test('Universities of earlier imports get both names’ keys once, killed in the middle or not', async () => {
  await addOld();
  const stop = new AbortController();
  await expect(run(stop.signal, () => stop.abort())).rejects.toThrow(/abort/i);
  expect(await University.countDocuments({ nameKey: null })).toBeGreaterThan(0);
  await run();
  expect(await University.countDocuments({ nameKey: null })).toBe(0);
  expect(await run()).toEqual([]);
  const { items, pagination } = await listUniversities(admin, { search: 'university 42' });
  expect(items[0]).toMatchObject({ nameEnglish: 'University 42', active: true, version: 1 });
  expect(pagination.total).toBe(11);
  const all = await listUniversities(admin, {});
  expect(all.pagination.total).toBe(COUNT - 1);
  expect(await University.collection.countDocuments({ name: { $exists: true } })).toBe(0);
});

test('Until then they are listed, changed, deleted and met by an import as they are', async () => {
  const [changed = '', deleted = ''] = await addOld(2);
  const { items } = await listUniversities(admin, {});
  expect(items.map(({ nameEnglish }) => nameEnglish).sort()).toEqual([
    'University 0',
    'University 1',
  ]);
  await updateUniversity(admin, { id: changed, version: 1, city: 'Giza' });
  await deleteUniversity(admin, { id: deleted, version: 1 });
  const row = { name: 'University 0', alpha_two_code: 'EG', domains: ['u0.edu.eg'] };
  expect(await importUniversities(admin, [row])).toMatchObject({ inserted: 0, unchanged: 1 });
  await run();
  expect((await listUniversities(admin, {})).items).toMatchObject([
    { id: changed, nameEnglish: 'University 0', city: 'Giza', version: 2 },
  ]);
});
