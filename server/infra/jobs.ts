import { setTimeout } from 'node:timers/promises';
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda, InMemoryNotificationChannel, type Job } from 'agenda';
import mongoose from 'mongoose';
import { logger } from './logger';

/** How soon work of a lost instance is noticed, and recurring work is looked for. */
const POLL_MS = 5_000;
/** An instance that stays silent so long has lost what it was running. */
const LOCK_MS = 15_000;
const RENEW_MS = 5_000;
/** Jobs at once on one instance: people's requests come first. */
const AT_ONCE = 2;
const DRAIN_MS = 10_000;
const NAME = 'job';

export interface RecurringWork {
  name: string;
  /** `30 seconds`, `5 minutes`, or a cron expression. */
  every: string;
  /** Safe to run twice: a lost instance's run is repeated by another. */
  run(): Promise<void>;
}

interface QueueWork {
  /** Works on a job until it is finished or asked to stop; tells when to go on, null for never. */
  run(jobId: string, stopping: () => boolean): Promise<Date | null>;
  recurring: readonly RecurringWork[];
}

export interface JobQueue {
  /** Puts a job into the queue, from which any instance takes it. Doing so again changes nothing. */
  add(jobId: string): Promise<void>;
  /** Lets running steps end, and leaves the rest to other instances. */
  stop(): Promise<void>;
}

/** Starts taking work from the queue that all instances share, over mongoose's own connection. */
export async function startJobQueue(work: QueueWork): Promise<JobQueue> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('the job queue needs a connected database');
  let stopping = false;
  /** What runs here and now, until the queue has written down how it went. */
  const running = new Set<unknown>();
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: 'jobqueue', ensureIndex: false }),
    // A job of this instance starts at once; those of others are found by the next look.
    notificationChannel: new InMemoryNotificationChannel(),
    processEvery: POLL_MS,
    defaultLockLifetime: LOCK_MS,
  });
  agenda.on('error', (error) => logger.error('the job queue stumbled', { cause: error.message }));
  agenda.on('complete', (job: Job) => running.delete(job));

  agenda.define(
    NAME,
    async (job: Job<{ jobId: string }>) => {
      running.add(job);
      const again = await renewing(job, () => work.run(job.attrs.data.jobId, () => stopping));
      if (again) job.schedule(again);
    },
    { concurrency: AT_ONCE, lockLimit: AT_ONCE, removeOnComplete: true },
  );
  for (const { name, run } of work.recurring) {
    agenda.define(
      name,
      async (job: Job) => {
        running.add(job);
        await renewing(job, run);
      },
      { concurrency: 1 },
    );
  }
  await agenda.start();
  for (const { name, every } of work.recurring) await plan(agenda, name, every);

  return {
    add: async (jobId) => {
      if (stopping) return;
      const job = agenda
        .create(NAME, { jobId })
        .unique({ 'data.jobId': jobId }, { insertOnly: true });
      await job.schedule(new Date()).save().catch(unlessThere);
    },
    stop: async () => {
      stopping = true;
      await agenda.stop();
      // Agenda's own drain misses the end of a job that it removes, and waits its full time.
      const end = Date.now() + DRAIN_MS;
      while (running.size > 0 && Date.now() < end) await setTimeout(20);
    },
  };
}

/** Holds the lock for as long as the work takes, and lets it lapse with the process. */
async function renewing<T>(job: { touch(): Promise<void> }, run: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    job.touch().catch((error: Error) => {
      logger.warn('a job could not renew its lock', { cause: error.message });
    });
  }, RENEW_MS);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}

/** Planning again would take the lock from an instance that is running it. */
async function plan(agenda: Agenda, name: string, every: string): Promise<void> {
  const { jobs } = await agenda.queryJobs({ name });
  if (jobs[0]?.repeatInterval === every) return;
  await agenda.every(every, name).catch(unlessThere);
}

/** Another instance was first, which is as good. */
function unlessThere(error: unknown): void {
  if (error instanceof mongoose.mongo.MongoServerError && error.code === 11_000) return;
  throw error;
}
