import type { QueryFilter } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import type { ListScope } from '#models/list-indexes';
import { readSetting, requireStages } from '#server/domain/settings';
import type { Actor } from '#server/kernel/context';
import { type OwnerCondition, ownersIn } from '#server/permissions/scope';
import type { Scope } from '#server/permissions/vocabulary';
import { lateFilter } from './late-filter';
import { filterOf } from './list-filter';
import type { CustomerSort, customerFilters, ListCustomersInput } from './schema';
import { customersOwnedBy } from './scope-filter';

export type Filter = Exclude<keyof typeof customerFilters, 'deleted'>;

/** Which students a list shows and in what order; what is searched for is not in it. */
export interface ListQuery {
  owners: OwnerCondition;
  deleted: boolean;
  /** Those that are set. */
  filters: ReadonlySet<Filter>;
  /** No filter is set: everybody in the scope. */
  isWhole: boolean;
  matching: QueryFilter<CustomerRecord>;
  disagree: boolean | undefined;
  tags: string[] | undefined;
  sort: CustomerSort;
  /** The same for the same students. */
  id: string;
}

/** @throws AppError VALIDATION_ERROR for a stage that the settings do not know */
export async function listQueryOf(
  input: ListCustomersInput,
  actor: Actor,
  scope: Scope,
): Promise<ListQuery> {
  const { page, limit, cursor, sort, search, timeZone, deleted = false, ...given } = input;
  const zone = timeZone ?? actor.timeZone;
  const stages = given.salesStatus ?? [];
  await requireStages(stages.map((key, at) => ({ key, path: `salesStatus.${at}` })));
  const owners = ownersIn(scope, actor);
  const filters = new Set(keysOf(given).filter((name) => given[name] !== undefined));
  return {
    ...{ owners, deleted, filters, sort, isWhole: filters.size === 0 },
    matching: await matchingOf(input, zone),
    disagree: given.disagree,
    tags: given.tag,
    id: JSON.stringify([owners, deleted, given, zone]),
  };
}

/** Who is late depends on the stages' deadlines, which are settings. */
async function matchingOf(
  input: ListCustomersInput,
  zone: string,
): Promise<QueryFilter<CustomerRecord>> {
  const filter = filterOf(input, zone);
  if (!input.late) return filter;
  return { $and: [filter, lateFilter(await readSetting('lists.stages'), new Date())] };
}

/** The condition of a list on its students. */
export function wantedOf({ owners, deleted, matching }: ListQuery): QueryFilter<CustomerRecord> {
  return { $and: [{ isDeleted: deleted, ...customersOwnedBy(owners) }, matching] };
}

/** Whose indexes serve a list. */
export function listScopeOf({ owners }: ListQuery): ListScope {
  if (owners.kind === 'agents') return 'agents';
  return owners.kind === 'creator' ? 'creator' : 'all';
}

function keysOf<T extends object>(object: T): (keyof T)[] {
  return Object.keys(object) as (keyof T)[];
}
