import { EventEmitter } from 'node:events';
import mongoose from 'mongoose';
import { Outbox, type OutboxRecord } from '#models/outbox';
import { logger } from '#server/infra/logger';
import { once } from '#server/infra/once';
import { invalidate, invalidateAll } from './cache';
import { announceChange } from './changes';

/** MongoDB's ChangeStreamHistoryLost. */
const HISTORY_LOST = 286;

const bus = once('live.bus', () => new EventEmitter().setMaxListeners(0));

/** Hears every committed event of every instance. Returns the function that stops listening. */
export function onEvent(listener: (event: OutboxRecord) => void): () => void {
  bus.on('event', listener);
  return () => bus.off('event', listener);
}

/**
 * Follows the outbox with one change stream for the whole instance, and goes on where it stopped
 * after a lost connection. Returns the function that ends it.
 */
export function followOutbox(): () => Promise<void> {
  let resumeAfter: unknown;
  let stopped = false;
  let stream: mongoose.mongo.ChangeStream | undefined;

  const open = () => {
    if (stopped) return;
    stream = Outbox.collection.watch([{ $match: { operationType: 'insert' } }], {
      maxAwaitTimeMS: 500,
      ...(resumeAfter ? { resumeAfter } : {}),
    });
    // It comes with the first answer, and moves on while nothing happens, so it never leaves the oplog.
    stream.on('resumeTokenChanged', (token) => {
      // What was written before the stream stood was not heard.
      if (resumeAfter === undefined) invalidateAll();
      resumeAfter = token;
    });
    stream.on('change', (change) => {
      resumeAfter = change._id;
      if (change.operationType !== 'insert') return;
      // The outbox holds nothing but what `record` wrote through its model.
      const event = change.fullDocument as OutboxRecord;
      invalidate(event.entityType);
      announceChange(event.entityType);
      bus.emit('event', event);
    });
    stream.on('error', (error) => {
      if (stopped) return;
      // A position that has left the oplog would fail for ever: go on from now.
      if (error instanceof mongoose.mongo.MongoServerError && error.code === HISTORY_LOST) {
        resumeAfter = undefined;
      }
      logger.warn('the live stream broke; opening it again', { cause: error.message });
      setTimeout(open, 1_000).unref();
    });
  };
  open();
  return async () => {
    stopped = true;
    await stream?.close();
  };
}
