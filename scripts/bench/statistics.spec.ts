import { describe, expect, it } from 'vitest';
import { figuresOf, percentile } from './statistics';

const slice = { errors: 0, firstError: null };

describe('percentile', () => {
  it('is the value that the share does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile([7], 0.99)).toBe(7);
  });
});

describe('figures', () => {
  it('take latency from the lone connection and throughput from the crowd', () => {
    const figures = figuresOf(
      [
        { ...slice, latencies: [3, 1], seconds: 9 },
        { ...slice, latencies: [2], seconds: 9 },
      ],
      [{ ...slice, latencies: [50, 60, 70, 80], seconds: 2 }],
    );
    expect(figures).toMatchObject({ p50: 2, p95: 3, perSecond: 2, requests: 7, errors: 0 });
  });

  it('count silence as an error', () => {
    expect(figuresOf([{ ...slice, latencies: [], seconds: 1 }], [])).toMatchObject({
      errors: 1,
      firstError: expect.stringContaining('no answer'),
    });
  });

  it('count the errors of both and keep the first reason', () => {
    const figures = figuresOf(
      [{ latencies: [1], seconds: 1, errors: 1, firstError: 'first' }],
      [{ latencies: [], seconds: 1, errors: 2, firstError: 'second' }],
    );
    expect(figures).toMatchObject({ errors: 3, firstError: 'first' });
  });
});
