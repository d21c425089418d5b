import { stageProblems } from '#models/customer-rules';
import type { CustomerRecord } from '#models/customer-types';
import type { PlacedStage } from '#models/stage-order';
import { AppError, type ErrorDetail } from '#server/kernel/errors';

/**
 * What must hold of a record whatever its transport; see `stageProblems`. A move into a stage asks for
 * more on top of it.
 * @throws AppError BUSINESS_RULE with everything that is in the way at once
 */
export function requireStageRules(
  record: CustomerRecord,
  stages: readonly PlacedStage[],
  ofMove: readonly ErrorDetail[] = [],
): void {
  const details = [...ofMove, ...stageProblems(record, stages)];
  const [first] = details;
  if (!first) return;
  throw new AppError('BUSINESS_RULE', sentence(first), { details });
}

function sentence({ code, message }: ErrorDetail): string {
  if (code === 'lost_reason_required') return 'Say why this student was lost.';
  if (code === 'needed_to_apply') return 'This stage needs more of the student’s record.';
  return `The stage cannot be changed like this: it ${message}.`;
}
