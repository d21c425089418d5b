import { Types } from 'mongoose';
import { Customer } from '#models/customer';
import type { Actor } from '#server/kernel/context';
import type { Scope } from '#server/permissions/vocabulary';
import { listQueryOf, wantedOf } from './list-query';
import { searchedSource } from './list-search';
import { type ListCustomersInput, listCustomersInput } from './schema';

type Wanted = Omit<ListCustomersInput, 'page' | 'limit' | 'cursor' | 'sort'>;

/** The students in the actor's scope that a list with these filters and this search shows, up to a limit. */
export async function idsMatching(
  wanted: Wanted,
  actor: Actor,
  scope: Scope,
  limit: number,
): Promise<Types.ObjectId[]> {
  const { search } = wanted;
  const list = await listQueryOf(listCustomersInput.parse(wanted), actor, scope);
  if (search) {
    const source = await searchedSource(list, search);
    return (await source.places(null, limit)).map(({ id }) => new Types.ObjectId(id));
  }
  const found = await Customer.find(wantedOf(list), { _id: 1 }).limit(limit).lean();
  return found.map(({ _id }) => _id);
}
