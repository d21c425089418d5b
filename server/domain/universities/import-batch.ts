import type { ClientSession } from 'mongoose';
import { University, type UniversityRecord } from '#models/university';
import { command } from '#server/kernel/command';
import { merged } from './map-university';
import { importInput, importOutput, type UniversityRow } from './schema';

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
      added.map((document) => ({ insertOne: { document } })),
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

type Known = Pick<UniversityRecord, '_id' | 'importKey' | 'domains' | 'webPages' | 'isDeleted'>;

async function knownAmong(
  rows: UniversityRow[],
  session: ClientSession,
): Promise<Map<string, Known>> {
  const found = await University.find({ importKey: { $in: rows.map((row) => row.importKey) } })
    .select({ importKey: 1, domains: 1, webPages: 1, isDeleted: 1 })
    .session(session)
    .lean<Known[]>();
  return new Map(found.map((one) => [one.importKey, one]));
}

function growth(before: Known, row: UniversityRow) {
  const domains = row.domains.filter((one) => !before.domains.includes(one));
  const webPages = row.webPages.filter((one) => !before.webPages.includes(one));
  if (domains.length + webPages.length === 0) return [];
  const update = { $addToSet: { domains: { $each: domains }, webPages: { $each: webPages } } };
  return [{ updateOne: { filter: { _id: before._id }, update } }];
}

function oncePerKey(rows: readonly UniversityRow[]): UniversityRow[] {
  const byKey = new Map<string, UniversityRow>();
  for (const row of rows) {
    const first = byKey.get(row.importKey);
    byKey.set(row.importKey, first ? merged(first, row) : row);
  }
  return [...byKey.values()];
}
