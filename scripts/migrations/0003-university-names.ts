import type { Types } from 'mongoose';
import { derivedKeys } from '#server/domain/universities';
import type { DomainEvent } from '#server/effects/events';
import type { Migration } from './migration';

const LACKING = { nameKey: null };

/** What the import wrote at first: one name, the English one. */
interface Row {
  _id: Types.ObjectId;
  importKey: string;
  name?: string;
  nameArabic?: string | null;
  country?: string | null;
  city?: string | null;
  domains?: string[];
}

const IMPORTED = {
  topic: 'university.imported',
  entityType: 'university',
  entityId: '0003-university-names',
  agentIds: [],
  createdBy: null,
} as const satisfies DomainEvent;

/**
 * Universities were a list that an import had filled. Now people keep them: with a name in each script,
 * keys for order and search in both, and the flags and counts of every record that people change. Those
 * of before stand first in the list, and no search finds them, until they have these.
 */
export const universityNames: Migration<Row> = {
  id: '0003-university-names',
  name: 'universityNames',
  why: 'universities of earlier imports lack the keys that their list is ordered and searched by',
  collection: 'universities',
  pending: LACKING,
  fields: { importKey: 1, name: 1, nameArabic: 1, country: 1, city: 1, domains: 1 },

  async plan(rows) {
    return {
      changed: rows.length,
      events: [IMPORTED],
      writes: async () => [{ collection: 'universities', operations: rows.map(filled) }],
    };
  },
};

function filled(row: Row) {
  const nameEnglish = row.name ?? row.importKey.split('|').at(-1) ?? '';
  const kept = { partner: false, active: true, notes: null, version: 1, isDeleted: false };
  const people = { deletedAt: null, deletedBy: null, createdBy: null, updatedBy: null };
  const keys = { ...derivedKeys({ ...row, nameEnglish }), nameKey: row.importKey };
  // Fields that are there, such as a deletion, win over the defaults.
  const set = {
    $replaceWith: { $mergeObjects: [{ ...kept, ...people }, '$$ROOT', keys, { nameEnglish }] },
  };
  return {
    updateOne: { filter: { _id: row._id, ...LACKING }, update: [set, { $unset: 'name' }] },
  };
}
