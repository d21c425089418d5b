import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { Job, type JobRecord } from '#models/job';
import { logger } from '#server/infra/logger';
import type { AppError } from '#server/kernel/errors';
import type { RunnableJob } from '#server/kernel/job';
import { toAppError } from '#server/kernel/translate-error';
import { runLanes } from './run-lanes';
import { JobTaken, runStep } from './run-step';

/** A step that fails so often in a row ends its job. */
const MOST_ATTEMPTS = 5;

/**
 * Works on a job step by step, from where it stands. Whoever runs it last owns it: a run that lost
 * its lock meanwhile cannot commit another step.
 * @returns when to go on, for a job that could not be finished now
 */
export async function runJob(
  kinds: readonly RunnableJob[],
  jobId: string,
  stopping: () => boolean,
): Promise<Date | null> {
  let job = await claim(jobId);
  const kind = kinds.find((candidate) => candidate.kind === job?.kind);
  try {
    while (job?.state === 'running') {
      if (!kind) throw new Error(`nothing here runs jobs of the kind ${job.kind}`);
      if (stopping()) return new Date();
      if (kind.lanes > 1) {
        await runLanes(kind, job, stopping);
        return stopping() ? new Date() : null;
      }
      const advanced = await runStep(kind, job);
      job = advanced.job;
      if (advanced.wait > 0 && job.state === 'running') return new Date(Date.now() + advanced.wait);
    }
    return null;
  } catch (error) {
    return error instanceof JobTaken || !job ? null : await retryOrFail(job, toAppError(error));
  }
}

async function claim(jobId: string): Promise<JobRecord | null> {
  const _id = new mongoose.Types.ObjectId(jobId);
  await Job.updateOne({ _id, state: 'queued' }, { state: 'running', startedAt: new Date() });
  return Job.findOneAndUpdate(
    { _id, state: 'running' },
    { runner: randomUUID() },
    { returnDocument: 'after' },
  ).lean<JobRecord>();
}

/** What may pass is tried again, ever later; a refusal is final. */
async function retryOrFail(job: JobRecord, error: AppError): Promise<Date | null> {
  const attempts = job.attempts + 1;
  const passing = error.code === 'UNAVAILABLE' || error.code === 'INTERNAL';
  const again = passing && attempts < MOST_ATTEMPTS;
  logger[again ? 'warn' : 'error'](`job ${job.kind} ${again ? 'stumbled' : 'failed'}`, {
    jobId: job._id.toHexString(),
    attempts,
    cause: error.cause instanceof Error ? error.cause.stack : error.message,
  });
  await Job.updateOne(
    { _id: job._id, state: 'running', runner: job.runner },
    {
      attempts,
      ...(again ? {} : { state: 'failed', error: error.message, finishedAt: new Date() }),
    },
  );
  return again ? new Date(Date.now() + 1_000 * 2 ** attempts) : null;
}
