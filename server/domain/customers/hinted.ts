import { mongo } from 'mongoose';
import type { IndexKey } from '#models/index-spec';
import { logger } from '#server/infra/logger';

const BAD_VALUE = 2;

/**
 * Asks with an index, and without one where an installation has not made it yet: slower, but the
 * same answer.
 */
export async function hinted<T>(
  index: IndexKey | undefined,
  ask: (hint: IndexKey | undefined) => Promise<T>,
): Promise<T> {
  try {
    return await ask(index);
  } catch (error) {
    if (!index || !lacksIndex(error)) throw error;
    logger.warn('An index is missing: run create-indexes', { index });
    return ask(undefined);
  }
}

function lacksIndex(error: unknown): boolean {
  return (
    error instanceof mongo.MongoServerError &&
    error.code === BAD_VALUE &&
    /hint provided does not correspond/.test(error.message)
  );
}
