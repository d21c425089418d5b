import { logger } from '#server/infra/logger';
import type { AppContext } from './context';
import type { AppError } from './errors';

/** Who called, for a log line; the person's id, never their name. */
export function callerOf(context: Pick<AppContext, 'requestId' | 'actor'>) {
  return { requestId: context.requestId, userId: context.actor?.id };
}

const told = new WeakSet<AppError>();

/** Logs a failure of ours with its cause, once, however many hands it passes on its way out. */
export function logFailure(
  what: string,
  error: AppError,
  caller: { requestId?: string | null; userId?: string | undefined },
): void {
  if (!isOurs(error) || told.has(error)) return;
  told.add(error);
  logger.error(`${what} failed`, { ...caller, cause: reasonOf(error) });
}

/** Load that is turned away on purpose says when to come back: no failure. */
function isOurs({ code, retryAfterSeconds }: AppError): boolean {
  return code === 'INTERNAL' || (code === 'UNAVAILABLE' && retryAfterSeconds === undefined);
}

function reasonOf(error: AppError): string {
  return error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : error.message;
}
