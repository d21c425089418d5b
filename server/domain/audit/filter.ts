import mongoose, { type QueryFilter } from 'mongoose';
import type { AuditLogRecord } from '#models/audit-log';
import { AUDIT_ACTIONS, ENTITY_TYPES } from '#models/vocabulary';
import { holding } from '#server/kernel/holding';
import { endOfPeriod } from '#server/kernel/page';
import type { ListAuditInput } from './schema';

/**
 * What a list of the log shows. A kind or an action that was not asked for is named with all it may
 * be: MongoDB then enters one index at each combination, in order, where a gap would make it sort.
 */
export function auditFilter(input: ListAuditInput): QueryFilter<AuditLogRecord> {
  const { userId, action, entityType, entityId, search } = input;
  const kinds = { entityType: { $in: entityType ?? [...ENTITY_TYPES] } };
  const conditions = [
    userId ? { userId: new mongoose.Types.ObjectId(userId) } : {},
    ...(entityId ? [kinds, { entityId }, action ? { action: { $in: action } } : {}] : []),
    ...(!entityId && (action || entityType)
      ? [kinds, { action: { $in: action ?? [...AUDIT_ACTIONS] } }]
      : []),
    period(input),
    search ? { description: holding(search) } : {},
  ].filter((condition) => Object.keys(condition).length > 0);
  return conditions.length > 0 ? { $and: conditions } : {};
}

function period({ from, to }: ListAuditInput): QueryFilter<AuditLogRecord> {
  if (!from && !to) return {};
  return {
    timestamp: {
      ...(from ? { $gte: new Date(from) } : {}),
      ...(to ? { $lt: endOfPeriod(to) } : {}),
    },
  };
}
