import type { ClientSession, mongo } from 'mongoose';
import { CustomerSearch } from '#models/customer-search';
import { rememberWords, searchRecordOf } from '#server/domain/customers';
import { type Mapped, scopeOf } from './assigned-form';
import { createdAtOf } from './legacy-row';

/**
 * Brings the search twins in step. One that is there gets the new scope; one that the original never
 * had is made, and the words of its names are known from then on.
 */
export async function twinsOf(
  mapped: readonly Mapped[],
  session: ClientSession,
): Promise<mongo.AnyBulkWriteOperation[]> {
  const ids = mapped.map(({ row }) => row._id);
  const present = await CustomerSearch.find({ _id: { $in: ids } }, { _id: 1 }, { session }).lean();
  const known = new Set(present.map(({ _id }) => _id.toHexString()));
  const isKnown = ({ row }: Mapped) => known.has(row._id.toHexString());
  const made = mapped.filter((one) => !isKnown(one)).map(newTwin);
  await rememberWords(made.flatMap(({ words }) => words));
  return [
    ...mapped.filter(isKnown).map((one) => ({
      updateOne: {
        filter: { _id: one.row._id },
        update: { $set: { scopeAgentIds: scopeOf(one) } },
      },
    })),
    ...made.map((document) => ({ insertOne: { document } })),
  ];
}

function newTwin(mapped: Mapped) {
  const { _id, customerNumber, basicData, isDeleted = false, createdBy = null } = mapped.row;
  return searchRecordOf({
    ...{ _id, customerNumber, isDeleted, createdBy },
    basicData: basicData ?? {},
    createdAt: createdAtOf(mapped.row),
    assignment: { scopeAgentIds: scopeOf(mapped) },
  });
}
