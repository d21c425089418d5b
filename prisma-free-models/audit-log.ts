import { type Document, Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import {
  AUDIT_ACTIONS,
  type AuditAction,
  ENTITY_TYPES,
  type EntityType,
  type Role,
} from './vocabulary';

export interface AuditChange {
  field: string;
  from: unknown;
  to: unknown;
}

/** Who did what to which record, and from where. Rows are added, never changed. */
export interface AuditLogRecord {
  _id: Types.ObjectId;
  userId: Types.ObjectId | null;
  userEmail: string | null;
  userName: string | null;
  userRole: Role | 'system' | null;
  action: AuditAction;
  entityType: EntityType;
  entityId: string | null;
  description: string;
  changes: AuditChange[];
  ipAddress: string | null;
  userAgent: string | null;
  requestMethod: string | null;
  requestPath: string | null;
  statusCode: number;
  timestamp: Date;
}

const schema = new Schema<AuditLogRecord>(
  {
    userId: { type: Schema.Types.ObjectId, default: null },
    userEmail: { type: String, default: null },
    userName: { type: String, default: null },
    userRole: { type: String, default: null },
    action: { type: String, enum: AUDIT_ACTIONS, required: true },
    entityType: { type: String, enum: ENTITY_TYPES, required: true },
    entityId: { type: String, default: null },
    description: { type: String, required: true },
    changes: {
      type: [
        new Schema(
          { field: String, from: Schema.Types.Mixed, to: Schema.Types.Mixed },
          { _id: false },
        ),
      ],
      default: () => [],
    },
    ipAddress: { type: String, default: null },
    userAgent: { type: String, default: null },
    requestMethod: { type: String, default: null },
    requestPath: { type: String, default: null },
    statusCode: { type: Number, required: true },
    timestamp: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw' },
);

const APPEND_ONLY = [
  'updateOne',
  'updateMany',
  'replaceOne',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'deleteOne',
  'deleteMany',
] as const;
for (const operation of APPEND_ONLY) {
  schema.pre(operation, refuse);
}
schema.pre('bulkWrite', refuse);
schema.pre('save', function (this: Document) {
  if (!this.isNew) refuse();
});

function refuse(): never {
  throw new Error('the audit log is append-only');
}

export const AuditLog = defineModel<AuditLogRecord>('AuditLog', schema, 'auditlogs');
