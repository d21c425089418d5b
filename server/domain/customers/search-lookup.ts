import type { Types } from 'mongoose';
import { CustomerSearch, type CustomerSearchRecord } from '#models/customer-search';
import type { OwnerCondition } from '#server/permissions/scope';
import { ownedBy } from './scope-filter';
import {
  filterOf,
  type Lookup,
  type SearchPlan,
  searchPlanOf,
  skeletonPlanOf,
} from './search-keys-plan';
import { ranked } from './search-keys-rank';
import { spellingPlanOf } from './search-keys-spelling';
import { countKeys, RARE, shortWay } from './search-way';
import { spellings } from './spellings';

/** How many candidates of a look-up are read before the ranking; common names have far more. */
const CANDIDATES = 200;

type Candidate = Omit<CustomerSearchRecord, 'keys' | 'scopeAgentIds'>;

/** The ids of the best matches within a scope, best first. */
export async function idsFound(
  text: string,
  owners: OwnerCondition,
  limit: number,
): Promise<Types.ObjectId[]> {
  const direct = await hitsOf(searchPlanOf(text), owners, limit);
  if (direct.length >= limit) return direct;
  // Too few as typed: known spellings of the same names, and their sound, reach the other script.
  const known = new Set(direct.map((id) => id.toHexString()));
  const alike = [...spellingPlanOf(text, spellings()), ...skeletonPlanOf(text)];
  const heard = await hitsOf(alike, owners, limit);
  return [...direct, ...heard.filter((id) => !known.has(id.toHexString()))].slice(0, limit);
}

async function hitsOf(
  plan: SearchPlan,
  owners: OwnerCondition,
  limit: number,
): Promise<Types.ObjectId[]> {
  if (plan.length === 0) return [];
  const found = await Promise.all(plan.map((lookup) => candidates(lookup, owners, limit)));
  const unique = new Map(found.flat().map((entry) => [entry._id.toHexString(), entry]));
  return ranked([...unique.values()], plan, new Date())
    .slice(0, limit)
    .map(({ _id }) => _id);
}

/** The newest candidates of one look-up. */
async function candidates(lookup: Lookup, owners: OwnerCondition, limit: number) {
  const most = lookup.most ?? Math.max(CANDIDATES, limit);
  const known = await countKeys(lookup.keys[0] ?? [], RARE);
  if (known === 0) return [];
  return (
    CustomerSearch.find({ $and: [filterOf(lookup), ownedBy(owners, 'scopeAgentIds')] })
      .hint(shortWay(owners, known))
      .sort({ createdAt: -1 })
      .limit(most)
      // All at once, without the long list of keys that found them.
      .batchSize(most + 1)
      .select({ keys: 0, scopeAgentIds: 0 })
      .lean<Candidate[]>()
  );
}
