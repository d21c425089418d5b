import type { ClientSession, mongo } from 'mongoose';
import { CustomerSearch } from '#models/customer-search';
import { searchRecordOf } from '#server/domain/customers';
import { type Mapped, scopeOf } from './assigned-form';
import { createdAtOf } from './legacy-row';

/**
 * Brings the search twins in step. One that is there gets the new scope; one that the original never
 * had is made. Deleted students have none.
 */
export async function twinsOf(
  mapped: readonly Mapped[],
  session: ClientSession,
): Promise<mongo.AnyBulkWriteOperation[]> {
  const live = mapped.filter(({ row }) => !row.isDeleted && row.basicData);
  const ids = live.map(({ row }) => row._id);
  const present = await CustomerSearch.find({ _id: { $in: ids } }, { _id: 1 }, { session }).lean();
  const known = new Set(present.map(({ _id }) => _id.toHexString()));
  return live.map((one) =>
    known.has(one.row._id.toHexString())
      ? {
          updateOne: {
            filter: { _id: one.row._id },
            update: { $set: { scopeAgentIds: scopeOf(one) } },
          },
        }
      : { insertOne: { document: newTwin(one) } },
  );
}

function newTwin(mapped: Mapped) {
  const { _id, customerNumber, basicData, createdBy = null } = mapped.row;
  return searchRecordOf({
    ...{ _id, customerNumber, createdBy },
    basicData: basicData ?? {},
    createdAt: createdAtOf(mapped.row),
    assignment: { scopeAgentIds: scopeOf(mapped) },
  });
}
