import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';

/** One value that a migration could not map. */
export interface MigrationReportRecord {
  _id: Types.ObjectId;
  migrationId: string;
  runId: Types.ObjectId;
  entityId: Types.ObjectId;
  /** What people call the record, such as its customer number. */
  label: string;
  /** The old value, shortened; the record itself keeps it whole. */
  value: string;
  reason: string;
}

const schema = new Schema<MigrationReportRecord>(
  {
    migrationId: { type: String, required: true },
    runId: { type: Schema.Types.ObjectId, required: true },
    entityId: { type: Schema.Types.ObjectId, required: true },
    label: { type: String, required: true },
    value: { type: String, required: true },
    reason: { type: String, required: true },
  },
  { versionKey: false, strict: 'throw' },
);

export const MigrationReport = defineModel<MigrationReportRecord>(
  'MigrationReport',
  schema,
  'migrationreports',
);
