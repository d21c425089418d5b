import type { z } from 'zod';
import type { listCustomersInput } from '#server/domain/customers/schema';
import { dayStart } from '#server/domain/people/zoned-instant';
import type { GridQuery } from './query';

export type ListInput = z.input<typeof listCustomersInput>;

/** Rows of one request: a screenful and a half. */
export const CHUNK = 50;

const some = <T>(values: readonly T[]): T[] | undefined =>
  values.length > 0 ? [...values] : undefined;

/** A list as the API takes it: the reader's days become instants. */
export function listInputOf({ sort, search, filters }: GridQuery, timeZone: string): ListInput {
  const { createdFrom, createdTo, followup } = filters;
  return {
    sort,
    limit: CHUNK,
    search: search || undefined,
    degreeType: some(filters.degreeType),
    salesStatus: some(filters.salesStatus),
    source: some(filters.source),
    assignedAgentId: some(filters.assignedAgentId),
    nationality: some(filters.nationality),
    tag: some(filters.tag),
    followup: followup ?? undefined,
    timeZone: followup === 'due' ? timeZone : undefined,
    createdFrom: createdFrom ? dayStart(createdFrom, timeZone).toISOString() : undefined,
    createdTo: createdTo ? dayStart(createdTo, timeZone, 1).toISOString() : undefined,
    disagree: filters.disagree || undefined,
    late: filters.late || undefined,
  };
}
