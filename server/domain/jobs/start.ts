import { Job } from '#models/job';
import { OPEN_JOB_STATES } from '#models/vocabulary';
import { onEvent } from '#server/effects/live';
import { type RecurringWork, startJobQueue } from '#server/infra/jobs';
import { logger } from '#server/infra/logger';
import type { RunnableJob } from '#server/kernel/job';
import { runJob } from './run-job';

const MOST_OPEN = 1_000;

interface Work {
  kinds: readonly RunnableJob[];
  recurring: readonly RecurringWork[];
}

/**
 * Lets this instance work on jobs: those queued by a command are heard of through the outbox, and a
 * look at the open ones now and then finds any that was missed. Returns the function that stops it.
 */
export async function startJobs({ kinds, recurring }: Work): Promise<() => Promise<void>> {
  const lookForOpenJobs = async () => {
    const open = await Job.find({ state: { $in: OPEN_JOB_STATES } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(MOST_OPEN)
      .lean();
    for (const { _id } of open) await queue.add(_id.toHexString());
  };
  const queue = await startJobQueue({
    run: (jobId, stopping) => runJob(kinds, jobId, stopping),
    recurring: [{ name: 'jobs.open', every: '30 seconds', run: lookForOpenJobs }, ...recurring],
  });
  const stopListening = onEvent(({ topic, entityId }) => {
    if (topic !== 'job.queued') return;
    queue.add(entityId).catch((error: Error) => {
      logger.warn('a job could not be put into the queue', { cause: error.message });
    });
  });
  await lookForOpenJobs();
  return async () => {
    stopListening();
    await queue.stop();
  };
}
