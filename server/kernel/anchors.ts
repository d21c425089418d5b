import { LRUCache } from 'lru-cache';
import { once } from '#server/infra/once';
import { type KeysetPlace, rangesAfter } from './keyset';

/** Up to so many rows are passed over by the page's own query. */
const SKIPPED = 1_000;
/** How far from one anchor to the next, the longest stride that fits first. */
const STRIDES = [50_000, 5_000, SKIPPED];
const KEPT_FOR = 60_000;

/** Places by the number of rows up to and with them. */
type Anchors = Map<number, KeysetPlace>;

const lists = once(
  'list.anchors',
  () => new LRUCache<string, Anchors>({ max: 200, ttl: KEPT_FOR }),
);

interface Beginning {
  from: KeysetPlace | null;
  skipped: number;
}

/** The place so many rows after another or after the beginning; null when there are fewer. */
export type Ahead = (from: KeysetPlace | null, rows: number) => Promise<KeysetPlace | null>;

/**
 * Where the row after the first `rows` is to be looked for; null when the list ends before. Far down,
 * a list is entered near the place and not walked from its top. Anchors are kept for a minute,
 * whatever is written meanwhile: so the pages someone turns fit to each other, as they would not if
 * each were counted anew from a top that moves.
 * @param list tells lists apart, their order and the actor's scope included
 */
export async function beginningAt(
  ahead: Ahead,
  list: string,
  rows: number,
): Promise<Beginning | null> {
  if (rows <= SKIPPED) return { from: null, skipped: rows };
  const anchors = lists.get(list) ?? new Map<number, KeysetPlace>();
  lists.set(list, anchors, { noUpdateTTL: true });
  let at = Math.max(0, ...[...anchors.keys()].filter((one) => one <= rows));
  let place = anchors.get(at) ?? null;
  while (rows - at > SKIPPED) {
    const stride = STRIDES.find((one) => one <= rows - at) ?? SKIPPED;
    place = await ahead(place, stride);
    if (!place) return null;
    at += stride;
    anchors.set(at, place);
  }
  return { from: place, skipped: rows - at };
}

interface Order {
  path: string;
  direction: 1 | -1;
}

/** `Ahead` over a collection: `find` gives the place of one row of a range, `count` counts in one. */
export function aheadIn(
  { path, direction }: Order,
  find: (range: object, skipped: number) => Promise<KeysetPlace | null>,
  count: (range: object, limit: number) => PromiseLike<number>,
): Ahead {
  return async (from, rows) => {
    let left = rows;
    for (const range of from ? rangesAfter(path, from, direction) : [{}]) {
      const place = await find(range, left - 1);
      if (place) return place;
      left -= await count(range, left);
    }
    return null;
  };
}
