import { Types } from 'mongoose';
import { Outbox } from '#models/outbox';
import { followOutbox, onEvent } from '#server/effects/live';
import { until } from './until';

/**
 * Follows the outbox as an instance does, once its stream stands: it tells what comes after it was
 * opened, so rows that mean nothing are written until one is heard. Returns the function that ends it.
 */
export async function outboxFollowed(): Promise<() => Promise<void>> {
  const entityId = new Types.ObjectId().toHexString();
  let isHeard = false;
  const stopListening = onEvent((event) => {
    isHeard ||= event.entityId === entityId;
  });
  const stop = followOutbox();
  const row = { topic: 'test.stream', entityType: 'session', entityId } as const;
  const stands = await until(async () => {
    await Outbox.collection.insertOne({
      ...row,
      _id: new Types.ObjectId(),
      agentIds: [],
      createdBy: null,
      at: new Date(),
    });
    return isHeard;
  });
  stopListening();
  if (!stands) throw new Error('the stream of the outbox does not stand');
  return stop;
}
