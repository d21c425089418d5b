import { isStrict, missingForApplication } from '#models/customer-rules';
import type { CustomerRecord } from '#models/customer-types';
import { AppError } from '#server/kernel/errors';

/**
 * What must hold of a record whatever its transport: a reason for a lost student, and from
 * `ready_to_apply` on everything that an application needs.
 * @throws AppError BUSINESS_RULE with the paths to fill in
 */
export function requireStageRules(record: CustomerRecord): void {
  const { salesStatus, lostReason } = record.evaluation;
  if (salesStatus === 'lost' && !lostReason) {
    throw new AppError('BUSINESS_RULE', 'Say why this student was lost.', {
      details: [
        { path: 'evaluation.lostReason', message: 'is required', code: 'lost_reason_required' },
      ],
    });
  }
  const missing = isStrict(salesStatus) ? missingForApplication(record) : [];
  if (missing.length > 0) {
    throw new AppError('BUSINESS_RULE', 'This stage needs more of the student’s record.', {
      details: missing.map((path) => ({
        path,
        message: 'is needed to apply',
        code: 'needed_to_apply',
      })),
    });
  }
}
