import type { Slice } from './load';

/** Latencies in milliseconds at one connection, throughput in requests a second at several. */
export interface Figures {
  p50: number;
  p95: number;
  p99: number;
  perSecond: number;
  requests: number;
  errors: number;
  firstError: string | null;
}

const SILENT = 'no answer came in time: give it more --seconds';

export function figuresOf(alone: readonly Slice[], crowded: readonly Slice[]): Figures {
  const sorted = alone.flatMap(({ latencies }) => latencies).sort((left, right) => left - right);
  const answers = crowded.reduce((sum, { latencies }) => sum + latencies.length, 0);
  const seconds = crowded.reduce((sum, slice) => sum + slice.seconds, 0);
  const all = [...alone, ...crowded];
  const silent = sorted.length === 0 ? 1 : 0;
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    perSecond: seconds > 0 ? answers / seconds : 0,
    requests: sorted.length + answers,
    errors: all.reduce((sum, { errors }) => sum + errors, silent),
    firstError: all.find(({ firstError }) => firstError)?.firstError ?? (silent ? SILENT : null),
  };
}

/** The value that `share` of the sorted list does not exceed (nearest rank); 0 of an empty one. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
