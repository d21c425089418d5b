import type { ClientSession } from 'mongoose';
import { CustomerSearch } from '#models/customer-search';
import type { CustomerRecord } from '#models/customer-types';
import { binKey, searchEntryOf } from './search-keys';
import { rememberWords } from './spellings';

/** What of a customer's record makes its twin. */
type Searchable = Pick<CustomerRecord, '_id' | 'customerNumber' | 'createdAt' | 'createdBy'> &
  Partial<Pick<CustomerRecord, 'isDeleted'>> & {
    basicData: Partial<CustomerRecord['basicData']>;
    assignment: Pick<CustomerRecord['assignment'], 'scopeAgentIds'>;
  };

/** The search twin of a customer. */
export function searchRecordOf(record: Searchable) {
  const { basicData } = record;
  const names = [basicData.customerName, basicData.nameArabic, basicData.nameLatin];
  const guardians = (basicData.guardians ?? []).map((guardian) => guardian.phone);
  const others = (basicData.otherPhones ?? []).map((other) => other.phone);
  const entry = searchEntryOf({
    names: names.filter((name) => typeof name === 'string'),
    phones: [basicData.customerPhone, ...others, ...guardians].filter((p) => typeof p === 'string'),
    emails: basicData.email ? [basicData.email] : [],
    number: record.customerNumber,
    createdAt: record.createdAt,
  });
  return {
    _id: record._id,
    ...entry,
    keys: record.isDeleted ? entry.keys.map(binKey) : entry.keys,
    scopeAgentIds: record.assignment.scopeAgentIds,
    createdBy: record.createdBy,
  };
}

/** Keeps the twin in step, inside the customer's own transaction. */
export async function syncSearch(record: CustomerRecord, session: ClientSession): Promise<void> {
  const { _id, ...fields } = searchRecordOf(record);
  await rememberWords(fields.words);
  await CustomerSearch.collection.replaceOne({ _id }, fields, { upsert: true, session });
}
