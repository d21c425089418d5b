import mongoose from 'mongoose';
import { Job, type JobRecord } from '#models/job';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { jobIdInput, jobView } from './schema';
import { toJob } from './to-output';
import { jobsOf } from './visible';

/** How far a job is, and what went wrong. */
export const getJob = query({
  name: 'jobs.get',
  permission: 'signedIn',
  input: jobIdInput,
  output: jobView,

  async run({ input, actor }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const job = await Job.findOne({ _id, ...jobsOf(actor, 'system.view') }).lean<JobRecord>();
    if (!job) throw notFound('This job');
    return toJob(job);
  },
});
