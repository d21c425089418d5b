import { setTimeout } from 'node:timers/promises';
import mongoose from 'mongoose';

const PING_MS = 2_000;

mongoose.set('strictQuery', 'throw');
mongoose.set('sanitizeFilter', false);

/** Connection settings shared by the app, the command line and the tests. */
const OPTIONS: mongoose.ConnectOptions = {
  // Past 16 connections only the queue inside MongoDB grows; see docs/performance.md.
  maxPoolSize: 16,
  minPoolSize: 4,
  serverSelectionTimeoutMS: 10_000,
  socketTimeoutMS: 60_000,
  // The driver waits for a lost server as long as it was told; mongoose's own queue would add to it.
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  retryWrites: true,
  writeConcern: { w: 'majority', journal: true },
};

/** Connects mongoose; resolves when the database answers. What the address itself says is kept. */
export async function connectMongo(uri: string, overrides: mongoose.ConnectOptions = {}) {
  const ours = { dbName: databaseOf(uri), ...optionsBeside(uri), ...overrides };
  await mongoose.connect(uri, ours);
  return mongoose.connection;
}

export async function disconnectMongo(): Promise<void> {
  await mongoose.disconnect();
}

/** True when the primary answers a ping in time. */
export async function mongoAnswers(): Promise<boolean> {
  const { db } = mongoose.connection;
  if (!db) return false;
  const ping = db.admin().ping();
  // The driver's own `timeoutMS` does nothing, and it waits long for a lost server.
  const late = setTimeout(PING_MS, false, { ref: false });
  return Promise.race([
    ping.then(
      () => true,
      () => false,
    ),
    late,
  ]);
}

/** Options given beside an address win over those in it: here they give way. */
function optionsBeside(uri: string): mongoose.ConnectOptions {
  const inAddress = new URLSearchParams(uri.split('?')[1]);
  const given = new Set([...inAddress.keys()].map((name) => name.toLowerCase()));
  return Object.fromEntries(
    Object.entries(OPTIONS).filter(([name]) => !given.has(name.toLowerCase())),
  );
}

function databaseOf(uri: string): string {
  const path = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
  return path ? decodeURIComponent(path) : 'edugate';
}
