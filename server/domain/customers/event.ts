import type { Assignment, CustomerRecord } from '#models/customer-types';
import type { DomainEvent } from '#server/effects/events';

export type CustomerTopic = 'created' | 'updated' | 'deleted' | 'restored' | 'purged';

type Scoped = Pick<Assignment, 'scopeAgentIds'>;

/**
 * What a write to a customer tells caches and live screens.
 * @param before who worked with the student until then, where the write may change that
 */
export function customerEvent(
  topic: CustomerTopic,
  record: Pick<CustomerRecord, '_id' | 'assignment' | 'createdBy'>,
  before?: Scoped,
): DomainEvent {
  const agentIds = idsOf(record.assignment);
  const lost = before ? idsOf(before).filter((id) => !agentIds.includes(id)) : [];
  return {
    topic: `customer.${topic}`,
    entityType: 'customer',
    entityId: record._id.toHexString(),
    agentIds,
    ...(lost.length > 0 ? { formerAgentIds: lost } : {}),
    createdBy: record.createdBy?.toHexString() ?? null,
  };
}

const idsOf = ({ scopeAgentIds }: Scoped) => scopeAgentIds.map((id) => id?.toHexString() ?? null);
