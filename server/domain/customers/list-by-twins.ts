import { Customer } from '#models/customer';
import { type ListQuery, wantedOf } from './list-query';
import { orderOf, type Place } from './list-sort';
import type { Places } from './list-source';
import { type Search, type Twin, twinsFrom } from './search-twins';

/** More than a page needs when few are left out, and what a longer way goes up to. */
const AT_LEAST = 60;
const AT_MOST = 2_000;

/** The next places of what is found by the time of creation: the search twins are walked in that order. */
export const placesByTwins =
  (query: ListQuery, search: Search): Places =>
  async (from, limit) => {
    const { direction } = orderOf(query.sort);
    const places: Place[] = [];
    let last = from;
    let size = Math.max(AT_LEAST, limit + 1);
    for (;;) {
      const { twins, ended } = await twinsAfter(search, last, direction, size);
      const kept = await wantedAmong(query, twins);
      places.push(...kept.map(placeOfTwin));
      const end = twins.at(-1);
      if (places.length >= limit || ended || !end) return places.slice(0, limit);
      last = placeOfTwin(end);
      size = Math.min(AT_MOST, size * 2);
    }
  };

interface Twins {
  /** Whole as far as they go, in the order of the list. */
  twins: Twin[];
  ended: boolean;
}

/**
 * The index knows no order among twins of one instant, and an import makes thousands of them: an
 * instant is read whole before it is given out, its twins ordered by id.
 */
async function twinsAfter(
  search: Search,
  from: Place | null,
  direction: 1 | -1,
  size: number,
): Promise<Twins> {
  const read = await twinsFrom(search, from, direction, size);
  const ended = read.length < size;
  const last = read.at(-1)?.createdAt.getTime();
  const whole = ended ? read : read.filter(({ createdAt }) => createdAt.getTime() !== last);
  const twins = whole
    .map((twin) => ({ twin, place: placeOfTwin(twin) }))
    .filter(({ place }) => !from || compare(place, from) * direction > 0)
    .sort((left, right) => compare(left.place, right.place) * direction)
    .map(({ twin }) => twin);
  if (twins.length > 0 || ended) return { twins, ended };
  return twinsAfter(search, from, direction, size * 4);
}

async function wantedAmong(query: ListQuery, twins: Twin[]): Promise<Twin[]> {
  if (query.isWhole) return twins;
  const ids = twins.map(({ _id }) => _id);
  const rows = await Customer.find({ $and: [{ _id: { $in: ids } }, wantedOf(query)] }, { _id: 1 })
    .hint({ _id: 1 })
    .lean();
  const wanted = new Set(rows.map(({ _id }) => _id.toHexString()));
  return twins.filter(({ _id }) => wanted.has(_id.toHexString()));
}

interface TwinPlace extends Place {
  value: Date;
}

const placeOfTwin = ({ _id, createdAt }: Twin): TwinPlace => ({
  value: createdAt,
  id: _id.toHexString(),
});

function compare(left: Place, right: Place): number {
  const byTime = Number(left.value) - Number(right.value);
  if (byTime !== 0) return byTime;
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
}
