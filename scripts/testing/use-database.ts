import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectMongo, disconnectMongo } from '#server/infra/mongo';

export interface TestDatabase {
  uri: string;
  name: string;
}

/**
 * Connects mongoose to a database that only this test file uses; it is dropped after the last test.
 * Call it once, at the top of the file.
 * @param monitorCommands lets `explained` see what verbs send
 */
export function useDatabase({ monitorCommands = false } = {}): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const uri = uriOf(inject('mongoUri'), name);
  beforeAll(async () => {
    await connectMongo(uri, { minPoolSize: 0, monitorCommands });
  });
  afterAll(async () => {
    await mongoose.connection.db?.dropDatabase();
    await disconnectMongo();
  });
  return { uri, name };
}

function uriOf(server: string, database: string): string {
  const uri = new URL(server);
  uri.pathname = `/${database}`;
  return uri.href;
}
