import mongoose from 'mongoose';
import type { Program, Step } from './program';

type Started = mongoose.mongo.CommandStartedEvent;
type Ended = mongoose.mongo.CommandSucceededEvent | mongoose.mongo.CommandFailedEvent;

/** The driver's own business, which the replay does in its own way. */
const NOT_REPLAYED = new Set([
  ...['getMore', 'killCursors', 'endSessions', 'commitTransaction', 'abortTransaction'],
  ...['hello', 'ping'],
]);
/** Taken once for a block of creates; the replay counts by itself. */
const COUNTERS = 'counters';

/**
 * Runs a verb and writes down what it sent to the database, so that the floor can send just that.
 * Nothing else may use the connection meanwhile.
 */
export async function recorded<T>(
  work: () => Promise<T>,
): Promise<{ result: T; program: Program }> {
  const program: Program = { stages: [], transaction: [] };
  const underWay = new Set<number>();
  const onStart = (event: Started) => {
    const step = stepOf(event);
    if (!step) return;
    if (event.command.autocommit === false) program.transaction.push(step);
    else {
      // A command sent while another one is under way did not wait for its answer.
      if (underWay.size === 0) program.stages.push([]);
      program.stages.at(-1)?.push(step);
      underWay.add(event.requestId);
    }
  };
  const onEnd = (event: Ended) => underWay.delete(event.requestId);
  const client = mongoose.connection.getClient();
  client.on('commandStarted', onStart).on('commandSucceeded', onEnd).on('commandFailed', onEnd);
  try {
    return { result: await work(), program };
  } finally {
    client.off('commandStarted', onStart).off('commandSucceeded', onEnd);
    client.off('commandFailed', onEnd);
  }
}

function stepOf({ commandName, command }: Started): Step | null {
  const collection = command[commandName];
  if (NOT_REPLAYED.has(commandName) || collection === COUNTERS) return null;
  const { lsid, txnNumber, autocommit, startTransaction, readConcern, writeConcern, ...rest } =
    command;
  const bare = Object.entries(rest).filter(([name]) => !name.startsWith('$'));
  return { collection, command: Object.fromEntries(bare) };
}
