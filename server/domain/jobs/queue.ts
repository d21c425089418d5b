import mongoose, { type ClientSession } from 'mongoose';
import { Job, JobBatch } from '#models/job';
import type { JobKind } from '#models/vocabulary';
import type { DomainEvent } from '#server/effects/events';
import type { AuditDraft } from '#server/kernel/audit';
import type { Actor } from '#server/kernel/context';
import type { JobView } from './schema';
import { toJob } from './to-output';

/** How many records a step of a batched job works on. */
const BATCH_SIZE = 500;

interface Queued {
  kind: JobKind;
  input: object;
  actor: Actor;
  session: ClientSession;
  /** What the job is about, in words for the audit log. */
  description: string;
  /** The records to work on, in batches that `jobBatch` reads. */
  ids?: readonly mongoose.Types.ObjectId[];
  /** How much there is to do, when there are no `ids` to count. */
  total?: number;
}

interface JobQueued {
  job: JobView;
  /** For the command's outcome. */
  audit: AuditDraft;
  /** For the command's outcome: the runner hears of the job by it. */
  event: DomainEvent;
}

/** Queues a job inside a command's transaction: it starts when that commits, and only then. */
export async function queueJob(queued: Queued): Promise<JobQueued> {
  const { kind, input, actor, session, description, ids } = queued;
  const createdBy = actor.role === 'system' ? null : new mongoose.Types.ObjectId(actor.id);
  const total = ids ? ids.length : (queued.total ?? null);
  const job = new Job({ kind, input, createdBy, total });
  await job.save({ session });
  if (ids && ids.length > 0) {
    await JobBatch.collection.insertMany(batches(job._id, ids), { session });
  }
  const entityId = job._id.toHexString();
  return {
    job: toJob(job),
    audit: {
      action: 'CREATE',
      entityType: 'job',
      entityId,
      description,
      after: { kind, ...input, total },
    },
    event: {
      topic: 'job.queued',
      entityType: 'job',
      entityId,
      agentIds: [],
      createdBy: createdBy?.toHexString() ?? null,
    },
  };
}

/** The ids that a step works on, and the number of the next batch; null after the last one. */
export async function jobBatch(
  jobId: string,
  number: number,
  session: ClientSession,
): Promise<{ ids: mongoose.Types.ObjectId[]; next: number | null }> {
  const owner = { jobId: new mongoose.Types.ObjectId(jobId) };
  const [batch, after] = await JobBatch.find({ ...owner, number: { $gte: number } })
    .sort({ number: 1 })
    .limit(2)
    .session(session)
    .lean();
  return { ids: batch?.ids ?? [], next: after?.number ?? null };
}

function batches(jobId: mongoose.Types.ObjectId, ids: readonly mongoose.Types.ObjectId[]) {
  const at = new Date();
  const count = Math.ceil(ids.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, number) => ({
    jobId,
    number,
    ids: ids.slice(number * BATCH_SIZE, (number + 1) * BATCH_SIZE),
    at,
    runner: null,
    doneAt: null,
    done: 0,
    failures: [],
  }));
}
