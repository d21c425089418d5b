import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';

export const RUN_OUTCOMES = ['running', 'done', 'stopped', 'failed', 'killed'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** The log of migrations: one row a run, kept for good. */
export interface MigrationRunRecord {
  _id: Types.ObjectId;
  migrationId: string;
  /** The account and the machine that ran it. */
  by: string;
  startedAt: Date;
  /** The end of the last batch that was committed. */
  aliveAt: Date;
  endedAt: Date | null;
  changed: number;
  /** Of the changed ones, those whose old value means nobody: see the reports. */
  unmapped: number;
  outcome: RunOutcome;
  error: string | null;
}

const schema = new Schema<MigrationRunRecord>(
  {
    migrationId: { type: String, required: true },
    by: { type: String, required: true },
    startedAt: { type: Date, required: true },
    aliveAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    changed: { type: Number, default: 0 },
    unmapped: { type: Number, default: 0 },
    outcome: { type: String, enum: RUN_OUTCOMES, default: 'running' },
    error: { type: String, default: null },
  },
  { versionKey: false, strict: 'throw' },
);

export const MigrationRun = defineModel<MigrationRunRecord>(
  'MigrationRun',
  schema,
  'migrationruns',
);
