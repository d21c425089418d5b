import { connect } from 'node:net';
import mongoose from 'mongoose';

type Admin = InstanceType<typeof mongoose.mongo.Admin>;

/**
 * Asks the server at a port something over a connection of its own: a client whose first
 * connection failed never recovers, so every attempt has a new one.
 */
export async function withAdmin<T>(port: number, ask: (admin: Admin) => Promise<T>): Promise<T> {
  const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${port}/`, {
    directConnection: true,
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: 10_000,
    maxPoolSize: 1,
    monitorCommands: false,
  });
  try {
    return await ask(client.db('admin').admin());
  } finally {
    await client.close();
  }
}

/** Whether anything listens on a loopback port. */
export function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    const answer = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}
