import { beforeEach, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { createIndexes } from '#models/indexes';
import { University } from '#models/university';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { useDatabase } from '#scripts/testing/use-database';
import { invalidate } from '#server/effects/cache';
import { importUniversities, importUniversityBatch, listUniversities } from './index';

useDatabase();
beforeEach(async () => {
  await createIndexes();
  await University.collection.deleteMany({});
  await AuditLog.collection.deleteMany({});
  invalidate('university');
});

const admin = contextOf('admin');
const cairo = { name: 'Cairo University', alpha_two_code: 'EG', domains: ['cu.edu.eg'] };

describe('importing universities', () => {
  test('accounts for every row: new, merged or rejected, and unmapped countries are named', async () => {
    const rows = [
      cairo,
      { ...cairo, name: 'CAIRO university', domains: ['cairo.edu.eg'] },
      { name: 'Poseidon College', country: 'Atlantis' },
      { country: 'Egypt' },
    ];
    expect(await importUniversities(admin, rows)).toEqual({
      rows: 4,
      universities: 2,
      merged: 1,
      rejected: [{ row: 4, reason: 'noName' }],
      unmappedCountries: { Atlantis: 1 },
      inserted: 2,
      updated: 0,
      unchanged: 0,
    });
    const stored = await University.findOne({ country: 'EG' }).lean();
    expect(stored?.domains).toEqual(['cu.edu.eg', 'cairo.edu.eg']);
  });

  test('again makes no duplicates, adds what is new and keeps what people changed', async () => {
    await importUniversities(admin, [cairo]);
    await University.collection.updateOne(
      {},
      { $set: { nameEnglish: 'Cairo Univ.', ranking: 350 } },
    );
    const again = await importUniversities(admin, [cairo]);
    expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 1 });
    const more = await importUniversities(admin, [{ ...cairo, domains: ['new.edu.eg'] }]);
    expect(more).toMatchObject({ inserted: 0, updated: 1, unchanged: 0 });
    expect(await University.find().lean()).toMatchObject([
      { nameEnglish: 'Cairo Univ.', ranking: 350, domains: ['cu.edu.eg', 'new.edu.eg'] },
    ]);
  });

  test('does not bring back what people deleted', async () => {
    await importUniversities(admin, [cairo]);
    await University.collection.updateOne({}, { $set: { isDeleted: true } });
    await importUniversities(admin, [{ ...cairo, domains: ['new.edu.eg'] }]);
    expect(await University.find().lean()).toMatchObject([
      { isDeleted: true, domains: ['cu.edu.eg'] },
    ]);
  });

  test('leaves one audit row a batch', async () => {
    const rows = Array.from({ length: 1_001 }, (_, at) => ({ ...cairo, name: `University ${at}` }));
    await importUniversities(admin, rows);
    expect(await auditRows({ action: 'IMPORT' })).toHaveLength(3);
  });

  test('is refused to a manager, whole', async () => {
    const row = { importKey: 'EG|x', name: 'X', country: 'EG', domains: [], webPages: [] };
    await expect(
      importUniversityBatch(contextOf('superagent'), { rows: [row] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await University.countDocuments()).toBe(0);
    expect(await auditRows({ action: 'ACCESS_DENIED' })).toHaveLength(1);
  });
});

describe('the list of universities', () => {
  const rows = [
    { name: 'Poseidon College', country: 'Atlantis' },
    { name: 'Alexandria University', alpha_two_code: 'EG' },
    { name: 'American University in Cairo', alpha_two_code: 'EG' },
    cairo,
    { name: 'Universität zu Köln', alpha_two_code: 'DE' },
    { name: 'Universidade de São Paulo', alpha_two_code: 'BR' },
  ];
  beforeEach(async () => void (await importUniversities(admin, rows)));

  test('goes through every one once, page by page, by country and name', async () => {
    const names: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await listUniversities(contextOf('agent'), {
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      names.push(...page.items.map(({ nameEnglish }) => nameEnglish));
      cursor = page.pagination.nextCursor;
    } while (cursor);
    expect(names).toEqual([
      'Poseidon College',
      'Universidade de São Paulo',
      'Universität zu Köln',
      'Alexandria University',
      'American University in Cairo',
      'Cairo University',
    ]);
  });

  test('finds by the beginning of any word, without its accents, within a country', async () => {
    const found = async (input: object) =>
      (await listUniversities(contextOf('agent'), input)).items.map(
        ({ nameEnglish }) => nameEnglish,
      );
    expect(await found({ search: 'kol' })).toEqual(['Universität zu Köln']);
    expect(await found({ search: 'cair' })).toHaveLength(2);
    expect(await found({ search: 'univ', country: 'BR' })).toEqual(['Universidade de São Paulo']);
    expect(await found({ search: '.*' })).toEqual([]);
  });

  test('refuses a cursor it did not give', async () => {
    const forged = Buffer.from('[{"$gt":""},"x","y"]').toString('base64url');
    await expect(listUniversities(admin, { cursor: forged })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'cursor' }],
    });
  });
});
