import type { CustomerRecord } from '#models/customer-types';
import type { DomainEvent } from '#server/effects/events';

export type CustomerTopic = 'created' | 'updated' | 'deleted' | 'restored' | 'purged';

/** What a write to a customer tells caches and live screens. */
export function customerEvent(
  topic: CustomerTopic,
  record: Pick<CustomerRecord, '_id' | 'assignment' | 'createdBy'>,
): DomainEvent {
  return {
    topic: `customer.${topic}`,
    entityType: 'customer',
    entityId: record._id.toHexString(),
    agentIds: record.assignment.scopeAgentIds.map((id) => id?.toHexString() ?? null),
    createdBy: record.createdBy?.toHexString() ?? null,
  };
}
