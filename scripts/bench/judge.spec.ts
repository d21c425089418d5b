import { describe, expect, it } from 'vitest';
import { judged } from './judge';
import type { Operation } from './operation';

const operation = (goal: Operation['goal']) =>
  ({ name: 'get', title: 'get', goal, prepare: () => Promise.reject() }) satisfies Operation;
const figures = {
  ...{ p50: 2, p95: 9, p99: 12, perSecond: 100, requests: 50, errors: 0, firstError: null },
};

describe('a judgement', () => {
  it('holds the medians against each other when the goal is a ratio', () => {
    const floor = { ...figures, p50: 1 };
    const two = judged(operation({ kind: 'ratio', most: 2 }), { product: figures, floor });
    expect(two).toMatchObject({ ok: true, ratio: { p50: 2, p95: 1, perSecond: 1 } });
    const less = judged(operation({ kind: 'ratio', most: 1.7 }), { product: figures, floor });
    expect(less.ok).toBe(false);
  });

  it('looks at the product alone when the goal is a time', () => {
    const floor = { ...figures, p50: 0.01 };
    const goal = { kind: 'p95', most: 9 } as const;
    expect(judged(operation(goal), { product: figures, floor }).ok).toBe(true);
  });

  it('never passes an operation with an error on either side', () => {
    const goal = { kind: 'ratio', most: 9 } as const;
    const broken = { ...figures, errors: 1 };
    expect(judged(operation(goal), { product: broken, floor: figures }).ok).toBe(false);
    expect(judged(operation(goal), { product: figures, floor: broken }).ok).toBe(false);
  });
});
