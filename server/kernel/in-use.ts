import type { ClientSession } from 'mongoose';
import { AppError } from './errors';

/** One kind of record that may hold another, so that it cannot go. */
export interface User<T> {
  of: 'programmes' | 'students' | 'applications';
  /** Deleted ones count where they may return. */
  count(record: T, session: ClientSession): Promise<number>;
}

/** Refusals name a number up to here; it is reason enough. */
export const MOST_COUNTED = 10_000;

/**
 * What is in use does not vanish; it can be switched off.
 * @throws AppError BUSINESS_RULE with how many of each kind hold it
 */
export async function requireUnused<T>(
  record: T,
  users: readonly User<T>[],
  session: ClientSession,
): Promise<void> {
  const details = [];
  for (const { of, count } of users) {
    const held = await count(record, session);
    const detail = { path: of, message: `${held} ${of}`, code: `in_use_${of}`, count: held };
    if (held > 0) details.push(detail);
  }
  if (details.length === 0) return;
  const named = details.map(({ message }) => message).join(' and ');
  const message = `It is in use by ${named}. Switch it off instead.`;
  throw new AppError('BUSINESS_RULE', message, { details });
}
