import type { JobRecord } from '#models/job';
import { Profile, type ProfileRecord } from '#models/profile';
import { actorOnBehalfOf } from '#server/auth/actor';
import { type Authorized, authorize, type RequiredPermission } from '#server/kernel/authorize';
import { type AppContext, systemContext } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import type { RunnableJob } from '#server/kernel/job';

interface Worker extends Authorized<RequiredPermission> {
  context: AppContext;
}

/**
 * As whom a job's next step works: its creator, with what they may do at this moment.
 * @throws AppError FORBIDDEN when the account has been closed since, or lost the permission
 */
export async function workerOf(kind: RunnableJob, job: JobRecord): Promise<Worker> {
  const system = systemContext(`job:${job.kind}`);
  const worker = (context: AppContext) => ({ context, ...authorize(context, kind.permission) });
  if (!job.createdBy) return worker(system);
  try {
    const own = worker(await creatorsContext(job, system));
    if (own.scope === 'all' || !kind.mustEnd(job.input)) return own;
  } catch (error) {
    const isRefusal = error instanceof AppError && error.code === 'FORBIDDEN';
    if (!isRefusal || !kind.mustEnd(job.input)) throw error;
  }
  return worker(system);
}

async function creatorsContext(job: JobRecord, system: AppContext): Promise<AppContext> {
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
