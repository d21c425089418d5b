import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ahead, beginningAt } from './anchors';
import type { KeysetPlace } from './keyset';

const placeAt = (row: number): KeysetPlace => ({ value: String(row), id: String(row) });

/** A list of so many rows, the first of which is number 1; notes how far each step went. */
function listOf(rows: number) {
  const steps: number[] = [];
  const ahead: Ahead = async (from, step) => {
    steps.push(step);
    const row = Number(from?.value ?? 0) + step;
    return row <= rows ? placeAt(row) : null;
  };
  return { ahead, steps };
}

test('A page begins after as many rows as were asked for, whatever anchors there are', async () => {
  const rows = fc.integer({ min: 0, max: 400_000 });
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { maxLength: 8 }), fc.uuid(), async (pages, list) => {
      const { ahead } = listOf(300_000);
      for (const page of pages) {
        const beginning = await beginningAt(ahead, list, page);
        if (!beginning) expect(page).toBeGreaterThan(300_000 - 1_000);
        else {
          expect(Number(beginning.from?.value ?? 0) + beginning.skipped).toBe(page);
          expect(beginning.skipped).toBeLessThanOrEqual(1_000);
        }
      }
    }),
  );
});

test('A page far down is found in a few strides, the next one in none', async () => {
  const { ahead, steps } = listOf(1_000_000);
  await beginningAt(ahead, 'far', 950_000);
  expect(steps.length).toBeLessThanOrEqual(19);
  steps.length = 0;
  await beginningAt(ahead, 'far', 950_050);
  expect(steps).toEqual([]);
});

test('A page near the top asks for nothing', async () => {
  const { ahead, steps } = listOf(10);
  expect(await beginningAt(ahead, 'near', 900)).toEqual({ from: null, skipped: 900 });
  expect(steps).toEqual([]);
});
