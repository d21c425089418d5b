import type { QueryFilter } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import { DAY_MS, type StageRule } from '#server/domain/stages/rules';

/** Students who have been in their stage for longer than it allows; see `daysLate`. */
export function lateFilter(stages: readonly StageRule[], now: Date): QueryFilter<CustomerRecord> {
  const limited = stages.flatMap(({ key, deadlineDays, terminal }) =>
    deadlineDays && !terminal ? [{ key, since: now.getTime() - deadlineDays * DAY_MS }] : [],
  );
  if (limited.length === 0) return { _id: { $in: [] } };
  return {
    // Says no more than the branches do, but an index can be entered by it.
    'evaluation.salesStatus': { $in: limited.map(({ key }) => key) },
    $or: limited.map(({ key, since }) => ({
      'evaluation.salesStatus': key,
      'evaluation.statusChangedAt': { $lt: new Date(since) },
    })),
  };
}
