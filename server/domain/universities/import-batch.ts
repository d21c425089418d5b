import type { ClientSession } from 'mongoose';
import { University, type UniversityRecord } from '#models/university';
import { command } from '#server/kernel/command';
import { merged } from './map-university';
import { derivedKeys } from './name-keys';
import { type ImportedRow, importInput, importOutput } from './schema';

/**
 * Adds a batch of universities, each found again by its import key. What people changed stays: a
 * known university gains domains and pages and loses nothing; a deleted one stays deleted.
 */
export const importUniversityBatch = command({
  name: 'universities.importBatch',
  permission: 'universities.manage',
  input: importInput,
  output: importOutput,

  async run({ input, actor, session }) {
    const rows = oncePerKey(input.rows);
    const known = await knownAmong(rows, session);
    const added = rows.filter((row) => !known.has(row.importKey));
    const grown = rows.flatMap((row) => {
      const before = known.get(row.importKey);
      return before && !before.isDeleted ? growth(before, row) : [];
    });
    await University.bulkWrite(
      added.map((row) => ({ insertOne: { document: stored(row) } })),
      { session },
    );
    if (grown.length > 0) await University.bulkWrite(grown, { session });

    const [inserted, updated] = [added.length, grown.length];
    return {
      data: { inserted, updated, unchanged: rows.length - inserted - updated },
      audit: [
        {
          action: 'IMPORT',
          entityType: 'university',
          entityId: rows[0]?.importKey ?? '',
          description: `Imported ${rows.length} universities: ${inserted} new, ${updated} updated`,
        },
      ],
      events: [
        {
          topic: 'university.imported',
          entityType: 'university',
          entityId: rows[0]?.importKey ?? '',
          agentIds: [],
          createdBy: actor.id,
        },
      ],
    };
  },
});

type Known = Pick<
  UniversityRecord,
  '_id' | 'importKey' | 'nameKey' | 'domains' | 'webPages' | 'isDeleted'
>;

/** Those that an import made, and those that people made under the same name. */
async function knownAmong(
  rows: ImportedRow[],
  session: ClientSession,
): Promise<Map<string, Known>> {
  const keys = { $in: rows.map((row) => row.importKey) };
  const found = await University.find({
    $or: [{ importKey: keys }, { nameKey: keys, deletedAt: null }],
  })
    .select({ importKey: 1, nameKey: 1, domains: 1, webPages: 1, isDeleted: 1 })
    // A live one is met last, and so wins over a deleted one of the same key.
    .sort({ isDeleted: -1 })
    .session(session)
    .lean<Known[]>();
  return new Map([
    ...found.map((one) => [one.nameKey, one] as const),
    ...found.flatMap((one) => (one.importKey ? [[one.importKey, one] as const] : [])),
  ]);
}

function stored({ importKey, name, country, domains, webPages }: ImportedRow) {
  const fields = { nameEnglish: name, country, domains, webPages };
  return { importKey, ...fields, ...derivedKeys(fields), nameKey: importKey };
}

function growth(before: Known, row: ImportedRow) {
  const domains = row.domains.filter((one) => !before.domains.includes(one));
  const webPages = row.webPages.filter((one) => !before.webPages.includes(one));
  if (domains.length + webPages.length === 0) return [];
  const added = { domains: { $each: domains }, webPages: { $each: webPages } };
  const update = { $addToSet: { ...added, searchKeys: { $each: domains } }, $inc: { version: 1 } };
  return [{ updateOne: { filter: { _id: before._id }, update } }];
}

function oncePerKey(rows: readonly ImportedRow[]): ImportedRow[] {
  const byKey = new Map<string, ImportedRow>();
  for (const row of rows) {
    const first = byKey.get(row.importKey);
    byKey.set(row.importKey, first ? merged(first, row) : row);
  }
  return [...byKey.values()];
}
