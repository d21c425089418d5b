import { setTimeout as pause } from 'node:timers/promises';
import mongoose, { mongo, type Types } from 'mongoose';
import { Customer } from '#models/customer';
import { Job, JobBatch, type JobRecord } from '#models/job';
import { reassignJob } from '#server/domain/assignments/reassign-job';
import { queueJob } from '#server/domain/jobs';
import { stepDone } from '#server/domain/jobs/run-step';
import { record } from '#server/effects/events';
import { writeAudit } from '#server/kernel/audit';
import { inTransaction } from '#server/kernel/transaction';
import { type Accounts, contextFor } from '../accounts';
import type { Background } from '../operation';
import type { Program, Step } from '../program';
import { recorded } from '../recorder';
import { replayTransaction } from '../replay';
import { type Figures, figuresOf } from '../statistics';

const STUDENTS = 10_000;
const BATCH = 500;
const ROUNDS = 3;

/**
 * A job of the product's process, from the commit that queues it to its end; the floor is what its
 * transactions send, one after another. The two hand the same students to and fro.
 */
export const bulkReassignment: Background = {
  name: 'reassign',
  title: 'reassign 10,000, as a job',
  goal: { kind: 'p95', most: 5_000 },

  async measure({ accounts }, signal) {
    const [here, there] = accounts.visitors;
    if (!here || !there) throw new Error('there is nobody to hand students to');
    const ids = await studentsOfOthers([here._id, there._id]);
    const programs = await recordedBatches(ids, here._id, accounts);
    const product: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      signal.throwIfAborted();
      product.push(await timed(() => byJob(ids, there._id, accounts, signal)));
      floor.push(await timed(() => byDriver(programs)));
    }
    return { product: figures(product), floor: figures(floor) };
  },
};

async function studentsOfOthers(agents: Types.ObjectId[]): Promise<Types.ObjectId[]> {
  const filter = { isDeleted: false, 'assignment.scopeAgentIds': { $nin: [...agents, null] } };
  const rows = await Customer.find(filter, { _id: 1 }).limit(STUDENTS).lean();
  return rows.map(({ _id }) => _id);
}

/** Hands the students over in steps of the job's own, and keeps what each step sends. */
async function recordedBatches(
  ids: Types.ObjectId[],
  to: Types.ObjectId,
  accounts: Accounts,
): Promise<Program[]> {
  const programs: Program[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const job = new Job({
      kind: reassignJob.kind,
      createdBy: accounts.of.admin._id,
      input: { agentId: to.toHexString(), role: 'lead', reason: null },
    }).toObject<JobRecord>();
    const batch = { jobId: job._id, number: 0, ids: ids.slice(at, at + BATCH), at: new Date() };
    await JobBatch.create(batch);
    const { program } = await recorded(() => stepDone(reassignJob, job, async () => undefined));
    programs.push(program);
  }
  return programs;
}

async function byJob(
  ids: Types.ObjectId[],
  to: Types.ObjectId,
  accounts: Accounts,
  signal: AbortSignal,
): Promise<void> {
  const context = await contextFor(accounts.of.admin);
  const { actor } = context;
  if (!actor) throw new Error('the account is nobody');
  const input = { agentId: to.toHexString(), role: 'lead', reason: null };
  const about = { kind: reassignJob.kind, input, actor, ids, description: 'The benchmark' };
  const id = await inTransaction(async (session) => {
    const { job, audit, event } = await queueJob({ ...about, session });
    await writeAudit(context, [audit], session);
    await record([event], session);
    return job.id;
  });
  for (;;) {
    signal.throwIfAborted();
    const job = await Job.findById(id, { state: 1, done: 1, error: 1 }).lean();
    if (job?.state === 'done' && job.done === ids.length) return;
    if (job?.state === 'failed') throw new Error(job.error ?? 'the job failed');
    await pause(20);
  }
}

async function byDriver(programs: readonly Program[]): Promise<void> {
  const client = mongoose.connection.getClient();
  const db = client.db(mongoose.connection.name);
  for (const program of programs) {
    const transaction = program.transaction.map(withNewIds);
    await replayTransaction(client, db, { ...program, transaction });
  }
}

function withNewIds(step: Step): Step {
  const { documents } = step.command;
  if (!Array.isArray(documents)) return step;
  const fresh = documents.map((one: object) => ({ ...one, _id: new mongo.ObjectId() }));
  return { ...step, command: { ...step.command, documents: fresh } };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function figures(times: number[]): Figures {
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1_000;
  const slice = { latencies: times, seconds, errors: 0, firstError: null };
  return figuresOf([slice], [slice]);
}
