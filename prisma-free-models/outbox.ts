import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import type { EntityType } from './vocabulary';

/** What a committed write tells the rest of the system: caches, live screens, deliveries. */
export interface OutboxRecord {
  _id: Types.ObjectId;
  topic: string;
  entityType: EntityType;
  entityId: string;
  /** The agents whose scope holds the record after the write; `[null]` is the waiting queue. */
  agentIds: (string | null)[];
  /** Whose scope held it before the write and does not any more: their screens learn of the loss. */
  formerAgentIds?: (string | null)[];
  createdBy: string | null;
  at: Date;
}

const schema = new Schema<OutboxRecord>(
  {
    topic: { type: String, required: true },
    entityType: { type: String, required: true },
    entityId: { type: String, required: true },
    agentIds: { type: [String], default: () => [] },
    formerAgentIds: { type: [String], default: undefined },
    createdBy: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw' },
);

export const Outbox = defineModel<OutboxRecord>('Outbox', schema, 'outbox');
