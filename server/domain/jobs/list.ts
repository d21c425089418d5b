import mongoose, { type QueryFilter } from 'mongoose';
import { Job, type JobRecord } from '#models/job';
import { decodeCursor, encodeCursor } from '#server/kernel/cursor';
import { AppError } from '#server/kernel/errors';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { can } from '#server/permissions/can';
import { jobPage, listJobsInput } from './schema';
import { toJob } from './to-output';

const TOTAL_CAP = 1_001;
const SORT = 'newest';

/** One's own jobs, or everybody's for those who may see the system's state; newest first. */
export const listJobs = query({
  name: 'jobs.list',
  permission: 'signedIn',
  input: listJobsInput,
  output: jobPage,

  async run({ input, actor }) {
    const { page, limit, cursor, state, everybody } = input;
    if (everybody && !can(actor.permissions, 'system.view')) {
      throw new AppError('FORBIDDEN', 'Your role does not allow to see the jobs of others.');
    }
    const wanted: QueryFilter<JobRecord> = {
      ...(everybody ? {} : { createdBy: new mongoose.Types.ObjectId(actor.id) }),
      ...(state ? { state } : {}),
    };
    const [records, counted] = await Promise.all([
      Job.find(cursor ? { $and: [wanted, olderThan(cursor)] } : wanted)
        .sort({ _id: -1 })
        .skip(cursor ? 0 : (page - 1) * limit)
        .limit(limit + 1)
        .lean<JobRecord[]>(),
      Job.countDocuments(wanted).limit(TOTAL_CAP),
    ]);
    const rows = records.slice(0, limit);
    const last = records.length > limit ? rows.at(-1) : undefined;
    return {
      items: rows.map(toJob),
      pagination: paginationOf({
        page,
        limit,
        counted,
        cap: TOTAL_CAP,
        nextCursor: last && cursorAt(last),
      }),
    };
  },
});

function cursorAt({ _id }: JobRecord): string {
  return encodeCursor({ sort: SORT, value: 0, id: _id.toHexString() });
}

function olderThan(cursor: string): QueryFilter<JobRecord> {
  return { _id: { $lt: new mongoose.Types.ObjectId(decodeCursor(cursor, SORT).id) } };
}
