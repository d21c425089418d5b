import type { Assignment, CustomerRecord } from '#models/customer-types';
import { isLegacyAssignment, queuedAssignment } from '#models/legacy-assignment';

/**
 * A record as plain reads show it. Records of the original system lack what came later; for writers
 * the model fills it in, the same way.
 */
export function completed(stored: CustomerRecord): CustomerRecord {
  const entered = stored.createdAt ?? stored._id.getTimestamp();
  return {
    ...stored,
    version: stored.version ?? 1,
    marketing: { ...stored.marketing, attempts: stored.marketing?.attempts ?? 1 },
    desiredProgram: stored.desiredProgram ?? {},
    evaluation: {
      ...stored.evaluation,
      salesStatus: stored.evaluation?.salesStatus ?? 'new',
      statusChangedAt: stored.evaluation?.statusChangedAt ?? entered,
    },
    assignment: completedAssignment(stored.assignment),
    isDeleted: stored.isDeleted ?? false,
    createdAt: entered,
    updatedAt: stored.updatedAt ?? entered,
  };
}

function completedAssignment(stored: Assignment): Assignment {
  if (isLegacyAssignment(stored)) return queuedAssignment(stored);
  return { ...stored, disagree: stored.disagree ?? false };
}
