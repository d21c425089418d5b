import type { Types } from 'mongoose';
import { Customer, END_OF_TIME } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { sortName } from '#server/domain/people/fold';
import type { Migration } from './migration';

const BATCH = 1_000;

const LACKING = { $or: [{ sortName: { $in: [null, ''] } }, { followupOrder: null }] };

type Row = Pick<CustomerRecord, '_id' | 'basicData' | 'nextFollowupAt' | 'sortName'> & {
  followupOrder?: Date | null;
};

/**
 * Lists order by `sortName` and `followupOrder`. Records brought in by other tools lack them: they
 * would stand first in every list, and a page that ends among them could not be continued.
 */
export const backfillSortKeys: Migration = {
  id: '0001-backfill-sort-keys',
  why: 'customers that other tools brought in lack the keys that lists are ordered by',

  async up({ dryRun, position, save, signal }) {
    const customers = Customer.collection;
    let last = position as Types.ObjectId | null;
    for (;;) {
      signal.throwIfAborted();
      const rows = await customers
        .find({ ...LACKING, ...(last ? { _id: { $gt: last } } : {}) })
        .project<Row>({
          'basicData.customerName': 1,
          'basicData.nameLatin': 1,
          nextFollowupAt: 1,
          sortName: 1,
          followupOrder: 1,
        })
        .sort({ _id: 1 })
        .limit(BATCH)
        .toArray();
      const end = rows.at(-1);
      if (!end) return;
      if (!dryRun) await customers.bulkWrite(rows.map(filled), { ordered: false });
      last = end._id;
      await save(last, rows.length);
    }
  },
};

function filled(row: Row) {
  const { nameLatin, customerName } = row.basicData;
  const set = {
    sortName: row.sortName || sortName(nameLatin ?? customerName),
    followupOrder: row.followupOrder ?? row.nextFollowupAt ?? END_OF_TIME,
  };
  // The condition again: a person may have saved the record since it was read.
  return { updateOne: { filter: { _id: row._id, ...LACKING }, update: { $set: set } } };
}
