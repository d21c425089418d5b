import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Counter } from '#models/counter';
import { useDatabase } from '#scripts/testing/use-database';
import { formatNumber, nextCustomerNumber, takeNumbers } from './number';

useDatabase();

let year = 2100;
beforeEach(() => {
  // Blocks that are in memory belong to their year.
  year += 10;
});
afterEach(() => vi.restoreAllMocks());

const day = (of = year) => new Date(Date.UTC(of, 5, 1));
const counted = async () => (await Counter.findById(`customerNumber:${year}`).lean())?.value;

describe('customer numbers', () => {
  test('begin with 1 in each year, six digits wide and wider when they must be', async () => {
    expect(await nextCustomerNumber(day())).toBe(`CUS-${year}-000001`);
    expect(await nextCustomerNumber(day())).toBe(`CUS-${year}-000002`);
    expect(await nextCustomerNumber(day(year + 500))).toBe(`CUS-${year + 500}-000001`);
    expect(formatNumber(2026, 1_234_567)).toBe('CUS-2026-1234567');
  });

  test('go by the year in UTC', async () => {
    const eve = new Date(Date.UTC(year, 11, 31, 23, 59, 59));
    expect(await nextCustomerNumber(eve)).toMatch(`CUS-${year}-`);
    expect(await nextCustomerNumber(new Date(eve.getTime() + 1_000))).toMatch(`CUS-${year + 1}-`);
  });

  test('are taken in blocks of twenty, the next one when the last is used up', async () => {
    const numbers: string[] = [];
    for (let at = 0; at < 21; at += 1) {
      numbers.push(await nextCustomerNumber(day()));
      expect(await counted()).toBe(at < 20 ? 20 : 40);
    }
    expect(numbers).toEqual(Array.from({ length: 21 }, (_, at) => formatNumber(year, at + 1)));
  });

  test('are never given twice, however many ask at once, here and elsewhere', async () => {
    const share = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(share, async (imports) => {
        year += 1;
        const [own, elsewhere] = await Promise.all([
          Promise.all(Array.from({ length: 90 }, () => nextCustomerNumber(day()))),
          Promise.all(imports.map((count) => takeNumbers(year, count))),
        ]);
        const taken = elsewhere.flatMap((first, at) =>
          Array.from({ length: imports[at] ?? 0 }, (_, next) => formatNumber(year, first + next)),
        );
        const all = [...own, ...taken];
        expect(new Set(all).size).toBe(all.length);
        const whole = imports.reduce((sum, count) => sum + count, 0);
        expect(await counted()).toBe(100 + whole);
      }),
      { numRuns: 15 },
    );
  });

  test('a database that does not answer spoils no number, and is asked again', async () => {
    const broken = vi.spyOn(Counter, 'findOneAndUpdate').mockImplementationOnce(() => {
      throw new Error('away');
    });
    const asked = await Promise.allSettled([nextCustomerNumber(day()), nextCustomerNumber(day())]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(broken).toHaveBeenCalled();
    expect(await nextCustomerNumber(day())).toMatch(`CUS-${year}-00000`);
  });
});
