import { handoverJob, reassignJob } from './domain/assignments';
import type { RecurringWork } from './infra/jobs';
import type { RunnableJob } from './kernel/job';

/** Every kind of job that this product runs. */
export const JOBS: readonly RunnableJob[] = [reassignJob, handoverJob];

/** What the system does by itself, again and again, once for all instances together. */
export const RECURRING: readonly RecurringWork[] = [];
