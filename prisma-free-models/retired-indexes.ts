import mongoose from 'mongoose';
import type { IndexSpec } from './index-spec';

interface NamedIndex {
  collection: string;
  name: string;
}

interface RetiredIndex extends NamedIndex {
  /** One of today's cannot be made beside it; any other goes when all of today's are there. */
  inTheWay?: true;
}

/** Indexes that earlier versions made under these names. Others are not ours to drop. */
export const RETIRED: readonly RetiredIndex[] = [
  { collection: 'profiles', name: 'email_1', inTheWay: true },
  { collection: 'auditlogs', name: 'userId_1_timestamp_-1', inTheWay: true },
  { collection: 'universities', name: 'importKey_1', inTheWay: true },
  { collection: 'universities', name: 'country_1_name_1__id_1' },
  {
    collection: 'customers',
    name: 'assignment.assignedAgentId_1_degreeType_1_createdAt_-1__id_-1',
  },
  {
    collection: 'customers',
    name: 'isDeleted_1_evaluation.salesStatus_1_evaluation.statusChangedAt_1',
  },
  { collection: 'customers', name: 'customer_text' },
  { collection: 'customers', name: 'list_creator_updatedAt' },
  { collection: 'customers', name: 'list_creator_sortName' },
  { collection: 'customers', name: 'list_creator_followupOrder' },
  { collection: 'customers', name: 'list_one_degreeType' },
  { collection: 'customers', name: 'list_one_source' },
  { collection: 'customers', name: 'list_one_nationality' },
  { collection: 'customers', name: 'list_one_disagree' },
];

/** Those of them that the connected database still has. */
export async function retiredIndexes(): Promise<readonly NamedIndex[]> {
  const there: NamedIndex[] = [];
  for (const one of RETIRED) if (await exists(one)) there.push(one);
  return there;
}

/** Whether an index that has a name of ours was made by an earlier version, with other fields. */
export function isOutdated({ key, options }: IndexSpec, there: object | undefined): boolean {
  // A name that MongoDB made says the fields; only those that we give can mean others.
  if (!there || !options?.name) return false;
  return JSON.stringify(there) !== JSON.stringify(key);
}

export async function dropIndexes(indexes: readonly NamedIndex[]): Promise<void> {
  for (const one of indexes) {
    if (await exists(one)) await mongoose.connection.collection(one.collection).dropIndex(one.name);
  }
}

async function exists({ collection, name }: NamedIndex): Promise<boolean> {
  return mongoose.connection
    .collection(collection)
    .indexExists(name)
    .catch(() => false);
}
