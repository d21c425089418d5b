import { EventEmitter } from 'node:events';
import type { EntityType } from '#models/vocabulary';
import { once } from '#server/infra/once';

const bus = once('changes.bus', () => new EventEmitter().setMaxListeners(0));

/** Tells this process that records of a kind changed, here or on another instance. */
export function announceChange(entityType: EntityType): void {
  bus.emit('change', entityType);
}

/**
 * Hears of changes, so that what was derived from them is forgotten at once. Returns the function
 * that stops listening.
 */
export function onChange(listener: (entityType: EntityType) => void): () => void {
  bus.on('change', listener);
  return () => bus.off('change', listener);
}
