import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_STAGES, isBuiltInStage, strictStages } from './stage-order';
import { SALES_STATUSES } from './vocabulary';

const BESIDE = ['nurture', 'deferred', 'lost'];
const OWN = ['oral_exam', 'interview', 'arrived', 'paused'];

/** Every built-in stage and some of a company's own, in any order. */
const anyOrder = fc
  .subarray(OWN)
  .chain((own) => {
    const keys = [...SALES_STATUSES, ...own];
    return fc.shuffledSubarray(keys, { minLength: keys.length });
  })
  .map((keys) => keys.map((key, order) => ({ key, order })));

describe('strict stages', () => {
  test('are those from ready_to_apply to enrolled, as the product comes', () => {
    const from = SALES_STATUSES.indexOf('ready_to_apply');
    const to = SALES_STATUSES.indexOf('enrolled') + 1;
    expect([...strictStages(BUILT_IN_STAGES)]).toEqual(SALES_STATUSES.slice(from, to));
  });

  test('of the product follow the configured order, but for those beside the funnel', () => {
    fc.assert(
      fc.property(anyOrder, (stages) => {
        const from = stages.findIndex(({ key }) => key === 'ready_to_apply');
        const strict = strictStages(stages);
        for (const { key, order } of stages.filter((one) => isBuiltInStage(one.key))) {
          expect(strict.has(key)).toBe(order >= from && !BESIDE.includes(key));
        }
      }),
    );
  });

  test('of the company are as strict as the built-in one before them', () => {
    fc.assert(
      fc.property(anyOrder, (stages) => {
        const strict = strictStages(stages);
        for (const { key, order } of stages.filter((one) => !isBuiltInStage(one.key))) {
          const before = stages.slice(0, order).findLast((one) => isBuiltInStage(one.key));
          expect(strict.has(key)).toBe(before !== undefined && strict.has(before.key));
        }
      }),
    );
  });

  test('depend on places and not on where a stage stands in the list', () => {
    fc.assert(
      fc.property(anyOrder, (stages) => {
        expect(strictStages(stages.toReversed())).toEqual(strictStages(stages));
      }),
    );
  });
});
