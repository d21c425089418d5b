import type { Random } from './random';

/** Draws items in proportion to their weights. */
export type Draw<T> = (random: Random) => T;

export function weighted<T>(choices: readonly (readonly [item: T, weight: number])[]): Draw<T> {
  const sums: number[] = [];
  let total = 0;
  for (const [, weight] of choices) {
    total += weight;
    sums.push(total);
  }
  const items = choices.map(([item]) => item);
  return (random) => {
    const item = items[firstAbove(sums, random.next() * total)];
    if (item === undefined) throw new RangeError('A draw needs at least one choice');
    return item;
  };
}

/** Items by falling frequency, the first one the commonest, as names are in real life. */
export function zipf<T>(items: readonly T[], exponent = 1): Draw<T> {
  return weighted(items.map((item, rank) => [item, 1 / (rank + 1.5) ** exponent]));
}

/** The position of the first of the rising `sums` that is above `value`. */
export function firstAbove(sums: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
