import type mongoose from 'mongoose';
import { listens, withAdmin } from './connect-once';
import { EmbeddedMongoError, reasonOf } from './error';
import { pause } from './pids';
import { REPLICA_SET, type RunningMongod } from './spawn-mongod';

type Admin = InstanceType<typeof mongoose.mongo.Admin>;

interface Hello {
  isWritablePrimary?: boolean;
  /** True on a member that belongs to no configuration. */
  isreplicaset?: boolean;
  me?: string;
}

interface Config {
  version: number;
  members: { _id: number; host: string }[];
}

/** An answer later than this is none; recovery after a crash takes its time. */
const PATIENCE = 120_000;

/**
 * Waits until the server is the primary of its own one-node replica set, which is made at the first
 * start and told its new address at every start on another port.
 * @throws EmbeddedMongoError when the server ends or does not get there
 */
export async function becomePrimary(
  port: number,
  server: RunningMongod,
  signal?: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  let last: unknown = 'it does not listen';
  while (Date.now() < deadline) {
    signal?.throwIfAborted();
    const ended = server.ended();
    if (ended) throw ended;
    try {
      if (
        (await listens(port)) &&
        (await withAdmin(port, (admin) => settle(admin, port, deadline)))
      )
        return;
    } catch (error) {
      last = error;
    }
    await pause(20);
  }
  throw new EmbeddedMongoError(
    `MongoDB did not become ready in ${PATIENCE / 1000} s: ${reasonOf(last)}`,
  );
}

async function settle(admin: Admin, port: number, deadline: number): Promise<boolean> {
  const host = `127.0.0.1:${port}`;
  while (Date.now() < deadline) {
    const hello: Hello = await admin.command({ hello: 1 });
    if (hello.isWritablePrimary) {
      if (hello.me === host) return true;
      await pointTo(admin, host);
    } else if (hello.isreplicaset) await initiateOrPoint(admin, host);
    await pause(15);
  }
  return false;
}

/** A server outside every configuration is new, or was a member at another address. */
async function initiateOrPoint(admin: Admin, host: string): Promise<void> {
  try {
    await pointTo(admin, host);
  } catch (error) {
    if (codeNameOf(error) !== 'NotYetInitialized') throw error;
    await admin.command({
      replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] },
    });
  }
}

async function pointTo(admin: Admin, host: string): Promise<void> {
  const answer: { config?: Config } = await admin.command({ replSetGetConfig: 1 });
  const config = answer.config ?? { version: 0, members: [] };
  if (config.members[0]?.host === host && config.members.length === 1) return;
  await admin.command({
    replSetReconfig: {
      ...config,
      version: config.version + 1,
      members: [{ _id: 0, host }],
    },
    force: true,
  });
}

function codeNameOf(error: unknown): string | undefined {
  return error instanceof Error && 'codeName' in error ? String(error.codeName) : undefined;
}
