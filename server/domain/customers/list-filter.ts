import mongoose, { type QueryFilter } from 'mongoose';
import { END_OF_TIME } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { endOfPeriod } from '#server/kernel/page';
import { endOfDay } from '../people/time-zone';
import type { customerFilters, ListCustomersInput } from './schema';

/** The filters of a list as a query; the scope and the deleted flag are not among them. */
export function filterOf(
  input: Pick<ListCustomersInput, keyof typeof customerFilters>,
  timeZone: string,
  now = new Date(),
): QueryFilter<CustomerRecord> {
  const conditions: QueryFilter<CustomerRecord>[] = [];
  const among = (path: string, values: readonly unknown[] | undefined) => {
    if (values) conditions.push({ [path]: values.length === 1 ? values[0] : { $in: values } });
  };
  among('degreeType', input.degreeType);
  among('evaluation.salesStatus', input.salesStatus);
  among(
    'assignment.assignedAgentId',
    input.assignedAgentId?.map((id) => (id === 'none' ? null : new mongoose.Types.ObjectId(id))),
  );
  among('marketing.source', input.source);
  among('basicData.nationality', input.nationality);
  among('tags', input.tag);
  if (input.disagree !== undefined) conditions.push({ 'assignment.disagree': input.disagree });
  if (input.createdFrom) conditions.push({ createdAt: { $gte: new Date(input.createdFrom) } });
  if (input.createdTo) conditions.push({ createdAt: { $lt: endOfPeriod(input.createdTo) } });
  if (input.followup) {
    conditions.push({ followupOrder: followupRange(input.followup, now, timeZone) });
  }
  return conditions.length > 0 ? { $and: conditions } : {};
}

/** `due` means before the person's day ends, overdue ones included. */
function followupRange(kind: 'due' | 'overdue' | 'none', now: Date, timeZone: string) {
  switch (kind) {
    case 'overdue':
      return { $lt: now };
    case 'due':
      return { $lt: endOfDay(now, timeZone) };
    case 'none':
      // Nothing is later. A range, as a list in this order can be merged from ranges only.
      return { $gte: END_OF_TIME };
  }
}
