import { handoverJob, reassignJob } from './domain/assignments';
import { sweepFiles } from './domain/files';
import { findMissed, sendReminders } from './domain/followups';
import type { RecurringWork } from './infra/jobs';
import type { RunnableJob } from './kernel/job';

/** Every kind of job that this product runs. */
export const JOBS: readonly RunnableJob[] = [reassignJob, handoverJob];

/** What the system does by itself, again and again, once for all instances together. */
export const RECURRING: readonly RecurringWork[] = [
  { name: 'followups.remind', every: '10 seconds', run: sendReminders },
  { name: 'followups.missed', every: '5 minutes', run: findMissed },
  { name: 'files.sweep', every: '1 minute', run: sweepFiles },
];
