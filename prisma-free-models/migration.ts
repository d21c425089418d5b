import { Schema } from 'mongoose';
import { defineModel } from './define-model';

/** What is known of one migration: a lock while it runs, its position, its end. */
export interface MigrationRecord {
  _id: string;
  state: 'running' | 'done';
  /** The last `_id` worked on, from which a killed run goes on. */
  position: unknown;
  changed: number;
  /** Held until then by the run that renews it. */
  lockedUntil: Date | null;
  startedAt: Date;
  finishedAt: Date | null;
}

const schema = new Schema<MigrationRecord>(
  {
    _id: String,
    state: { type: String, enum: ['running', 'done'], required: true },
    position: { type: Schema.Types.Mixed, default: null },
    changed: { type: Number, default: 0 },
    lockedUntil: { type: Date, default: null },
    startedAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
  },
  { versionKey: false, strict: 'throw' },
);

export const Migration = defineModel<MigrationRecord>('Migration', schema, 'migrations');
