import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';

/** What is known of one migration: a lock while it runs, its position, its end. */
export interface MigrationRecord {
  _id: string;
  state: 'running' | 'done';
  /** The last `_id` worked on, from which a killed run goes on. */
  position: unknown;
  /** Over all runs. */
  changed: number;
  unmapped: number;
  /** The run that holds the lock, until when, and the process it lives in. */
  runId: Types.ObjectId | null;
  lockedUntil: Date | null;
  host: string | null;
  pid: number | null;
  startedAt: Date;
  finishedAt: Date | null;
}

const schema = new Schema<MigrationRecord>(
  {
    _id: String,
    state: { type: String, enum: ['running', 'done'], required: true },
    position: { type: Schema.Types.Mixed, default: null },
    changed: { type: Number, default: 0 },
    unmapped: { type: Number, default: 0 },
    runId: { type: Schema.Types.ObjectId, default: null },
    lockedUntil: { type: Date, default: null },
    host: { type: String, default: null },
    pid: { type: Number, default: null },
    startedAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
  },
  { versionKey: false, strict: 'throw' },
);

export const Migration = defineModel<MigrationRecord>('Migration', schema, 'migrations');
