import mongoose from 'mongoose';
import { Job, type JobRecord } from '#models/job';
import { OPEN_JOB_STATES } from '#models/vocabulary';
import { command } from '#server/kernel/command';
import { AppError, notFound } from '#server/kernel/errors';
import { handBatchesTo } from './run-lanes';
import { jobIdInput, jobView } from './schema';
import { toJob } from './to-output';
import { jobsOf } from './visible';

/**
 * Ends a job before its time. What its steps have done stays done; the step under way does not
 * commit, since it meets this write.
 * @throws AppError CONFLICT when the job has ended already
 */
export const cancelJob = command({
  name: 'jobs.cancel',
  permission: 'signedIn',
  input: jobIdInput,
  output: jobView,

  async run({ input, actor, session }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const job = await Job.findOne({ _id, ...jobsOf(actor, 'system.manage') }).session(session);
    if (!job) throw notFound('This job');
    const { state } = job;
    if (!OPEN_JOB_STATES.includes(state)) {
      throw new AppError('CONFLICT', 'This job has ended already.');
    }
    job.set({ state: 'cancelled', finishedAt: new Date() });
    await job.save({ session });
    await handBatchesTo(_id, null, session);
    return {
      data: toJob(job.toObject<JobRecord>()),
      audit: [
        {
          action: 'UPDATE',
          entityType: 'job',
          entityId: input.id,
          description: `${job.kind} cancelled`,
          before: { state },
          after: { state: job.state },
        },
      ],
      events: [],
    };
  },
});
