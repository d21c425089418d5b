import { SALES_STATUSES, type SalesStatus } from './vocabulary';

/** A stage in its place among the others; the setting `lists.stages` says more of it. */
export interface PlacedStage {
  key: string;
  order: number;
}

/** The stages that every installation has, in the order that they come in. */
export const BUILT_IN_STAGES: readonly PlacedStage[] = SALES_STATUSES.map((key, order) => ({
  key,
  order,
}));

/** Nothing more is asked of whom one keeps warm, puts off or loses. */
const BESIDE: readonly SalesStatus[] = ['nurture', 'deferred', 'lost'];

export function isBuiltInStage(key: string): key is SalesStatus {
  return SALES_STATUSES.some((one) => one === key);
}

/**
 * The stages in which the admission rules refuse instead of warn: `ready_to_apply` and what follows in
 * the configured order. A stage of the company's own is as strict as the built-in one before it, so
 * that one behind `lost` stands beside the funnel as well.
 */
export function strictStages(stages: readonly PlacedStage[]): ReadonlySet<string> {
  const strict = new Set<string>();
  let isReached = false;
  let isBeside = false;
  for (const { key } of stages.toSorted((a, b) => a.order - b.order)) {
    if (isBuiltInStage(key)) {
      isReached ||= key === 'ready_to_apply';
      isBeside = BESIDE.includes(key);
    }
    if (isReached && !isBeside) strict.add(key);
  }
  return strict;
}
