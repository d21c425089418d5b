import type { JobRecord } from '#models/job';
import { Profile, type ProfileRecord } from '#models/profile';
import { actorOnBehalfOf } from '#server/auth/actor';
import { type AppContext, systemContext } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';

/**
 * The context of a job's step: its creator, with what they may do at this moment.
 * @throws AppError FORBIDDEN when the account has been closed since
 */
export async function jobContext(job: JobRecord): Promise<AppContext> {
  const system = systemContext(`job:${job.kind}`);
  if (!job.createdBy) return system;
  const profile = await Profile.findById(job.createdBy).lean<ProfileRecord>();
  if (!profile?.active) {
    throw new AppError('FORBIDDEN', 'The account that started this job is no longer active.');
  }
  return {
    ...system,
    actor: await actorOnBehalfOf(profile),
    requestId: `job-${job._id.toHexString()}`,
  };
}
