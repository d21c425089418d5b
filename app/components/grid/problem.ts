import type { StageKey } from '#models/vocabulary';
import type { CustomerOutput } from '#server/domain/customers/output';
import type { ApiFailure } from '~/lib/api-error';

/** A stage, with the reason that `lost` asks for. */
export interface StageValue {
  salesStatus: StageKey;
  lostReason: string | null;
}

/** A change of stage, with what the stage asks for. */
export interface StageChange extends StageValue {
  step?: { note?: string; followup?: { type: string; dueAt: string } };
}

/** Why a change of stage did not go through; it is shown in its cell until it is settled. */
export type Problem =
  | { kind: 'missing'; wanted: StageChange; paths: readonly string[] }
  | {
      kind: 'conflict';
      base: StageValue;
      wanted: StageChange;
      theirs: StageValue;
      by: ChangedBy | null;
    }
  | { kind: 'failed'; wanted: StageChange; failure: ApiFailure };

export interface ChangedBy {
  name: string;
  at: string;
}

export const stageOf = ({ evaluation }: Pick<CustomerOutput, 'evaluation'>): StageValue => ({
  salesStatus: evaluation.salesStatus,
  lostReason: evaluation.lostReason ?? null,
});

const same = (a: StageValue, b: StageValue) =>
  a.salesStatus === b.salesStatus && a.lostReason === b.lostReason;

/**
 * What to do when the record has moved on: edits to other fields never conflict, an equal edit is
 * already done, only a third value is for the person to decide.
 */
export function settle(base: StageValue, mine: StageValue, theirs: StageValue) {
  if (same(theirs, mine)) return 'done';
  return same(theirs, base) ? 'retry' : 'conflict';
}

/** What a refusal means for the cell. */
export function problemOf(failure: ApiFailure, wanted: StageChange): Problem {
  const paths = failure.details.map(({ path }) => path);
  return failure.code === 'BUSINESS_RULE' && paths.length > 0
    ? { kind: 'missing', wanted, paths }
    : { kind: 'failed', wanted, failure };
}
