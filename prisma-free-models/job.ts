import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { JOB_KINDS, JOB_STATES, type JobKind, type JobState } from './vocabulary';

export interface JobFailure {
  /** The record that could not be worked on. */
  id: string;
  message: string;
}

/** Background work as people see it. When it runs, and on which instance, is the queue's matter. */
export interface JobRecord {
  _id: Types.ObjectId;
  kind: JobKind;
  state: JobState;
  /** On whose behalf it runs; null for the system itself. */
  createdBy: Types.ObjectId | null;
  input: unknown;
  /** How far it is, written together with each step's work; null at the beginning. */
  position: unknown;
  /** How much there is to do; null while nobody knows. */
  total: number | null;
  done: number;
  failed: number;
  /** The first of what failed. */
  failures: JobFailure[];
  /** Failures of the current step in a row. */
  attempts: number;
  /** Why the job as a whole ended early. */
  error: string | null;
  /** The run that may write the next position: one that was taken over has another's name here. */
  runner: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

const failure = new Schema<JobFailure>({ id: String, message: String }, { _id: false, id: false });

const schema = new Schema<JobRecord>(
  {
    kind: { type: String, enum: JOB_KINDS, required: true },
    state: { type: String, enum: JOB_STATES, default: 'queued' },
    createdBy: { type: Schema.Types.ObjectId, ref: 'Profile', default: null },
    input: { type: Schema.Types.Mixed, default: () => ({}) },
    position: { type: Schema.Types.Mixed, default: null },
    total: { type: Number, default: null },
    done: { type: Number, default: 0 },
    failed: { type: Number, default: 0 },
    failures: { type: [failure], default: () => [] },
    attempts: { type: Number, default: 0 },
    error: { type: String, default: null },
    runner: { type: String, default: null },
    startedAt: { type: Date, default: null },
    finishedAt: { type: Date, default: null },
  },
  {
    timestamps: { createdAt: true, updatedAt: false },
    versionKey: false,
    minimize: false,
    strict: 'throw',
  },
);

export const Job = defineModel<JobRecord>('Job', schema, 'jobs');

/** The records that one step of a job works on, written down when the job was queued. */
export interface JobBatchRecord {
  _id: Types.ObjectId;
  jobId: Types.ObjectId;
  /** From 0, in the order of the steps. */
  number: number;
  ids: Types.ObjectId[];
  at: Date;
  /** The run that may do it, where batches are done side by side. */
  runner: string | null;
  /** Written together with the batch's work. */
  doneAt: Date | null;
  done: number;
  failures: JobFailure[];
}

const batches = new Schema<JobBatchRecord>(
  {
    jobId: { type: Schema.Types.ObjectId, ref: 'Job', required: true },
    number: { type: Number, required: true },
    ids: { type: [Schema.Types.ObjectId], required: true },
    at: { type: Date, required: true },
    runner: { type: String, default: null },
    doneAt: { type: Date, default: null },
    done: { type: Number, default: 0 },
    failures: { type: [failure], default: () => [] },
  },
  { versionKey: false, strict: 'throw' },
);

export const JobBatch = defineModel<JobBatchRecord>('JobBatch', batches, 'jobbatches');
