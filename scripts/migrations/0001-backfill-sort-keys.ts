import { END_OF_TIME } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { sortName } from '#server/domain/people/fold';
import type { Migration } from './migration';

const LACKING = { $or: [{ sortName: { $in: [null, ''] } }, { followupOrder: null }] };

type Row = Pick<CustomerRecord, '_id' | 'nextFollowupAt' | 'sortName'> & {
  basicData?: Partial<CustomerRecord['basicData']>;
  followupOrder?: Date | null;
};

/**
 * Lists order by `sortName` and `followupOrder`. Records brought in by other tools lack them: they
 * would stand first in every list, and a page that ends among them could not be continued.
 */
export const backfillSortKeys: Migration<Row> = {
  id: '0001-backfill-sort-keys',
  name: 'backfillSortKeys',
  why: 'customers that other tools brought in lack the keys that lists are ordered by',
  collection: 'customers',
  pending: LACKING,
  fields: {
    'basicData.customerName': 1,
    'basicData.nameLatin': 1,
    nextFollowupAt: 1,
    sortName: 1,
    followupOrder: 1,
  },

  async plan(rows) {
    return {
      changed: rows.length,
      writes: async () => [{ collection: 'customers', operations: rows.map(filled) }],
    };
  },
};

function filled(row: Row) {
  const { nameLatin, customerName } = row.basicData ?? {};
  const set = {
    sortName: row.sortName || sortName(nameLatin ?? customerName ?? ''),
    followupOrder: row.followupOrder ?? row.nextFollowupAt ?? END_OF_TIME,
  };
  return { updateOne: { filter: { _id: row._id, ...LACKING }, update: { $set: set } } };
}
