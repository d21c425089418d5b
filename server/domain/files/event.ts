import type { CustomerRecord } from '#models/customer-types';
import type { StoredFileRecord } from '#models/stored-file';
import type { DomainEvent } from '#server/effects/events';

/** What a write to a file tells live screens: whoever sees its student. */
export function fileEvent(
  topic: 'uploaded' | 'deleted' | 'restored',
  { _id }: Pick<StoredFileRecord, '_id'>,
  { assignment, createdBy }: Pick<CustomerRecord, 'assignment' | 'createdBy'>,
): DomainEvent {
  return {
    topic: `file.${topic}`,
    entityType: 'file',
    entityId: _id.toHexString(),
    agentIds: assignment.scopeAgentIds.map((id) => id?.toHexString() ?? null),
    createdBy: createdBy?.toHexString() ?? null,
  };
}
