import mongoose, { type QueryFilter } from 'mongoose';
import { Job, type JobRecord } from '#models/job';
import type { Cursor } from '#server/kernel/cursor';
import { AppError } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { readPage } from '#server/kernel/read-page';
import { can } from '#server/permissions/can';
import { jobPage, listJobsInput } from './schema';
import { toJob } from './to-output';

const NEWEST = {
  name: 'newest',
  path: '_id',
  direction: -1,
  valueIn: ({ id }: Cursor) => id,
} as const;

/** One's own jobs, or everybody's for those who may see the system's state; newest first. */
export const listJobs = query({
  name: 'jobs.list',
  permission: 'signedIn',
  input: listJobsInput,
  output: jobPage,

  async run({ input, actor }) {
    const { state, everybody } = input;
    if (everybody && !can(actor.permissions, 'system.view')) {
      throw new AppError('FORBIDDEN', 'Your role does not allow to see the jobs of others.');
    }
    const wanted: QueryFilter<JobRecord> = {
      ...(everybody ? {} : { createdBy: new mongoose.Types.ObjectId(actor.id) }),
      ...(state ? { state } : {}),
    };
    const { rows, pagination } = await readPage(Job, wanted, NEWEST, input);
    return { items: rows.map(toJob), pagination };
  },
});
