import { CommanderError } from 'commander';
import { EnvError, EXIT_CONFIG } from '#server/env';
import { AppError } from '#server/kernel/errors';

export const FAILED = 1;
export const USAGE = 2;
/** 128 and the number of SIGINT, as shells have it. */
export const STOPPED = 130;

/** Something wrong with what was typed or handed over. */
export class UsageError extends Error {}

export function exitCodeOf(error: unknown): number {
  if (error instanceof EnvError) return EXIT_CONFIG;
  if (error instanceof UsageError) return USAGE;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  if (error instanceof AppError && error.code === 'VALIDATION_ERROR') return USAGE;
  return isAbort(error) ? STOPPED : FAILED;
}

/** What to tell the reader: what went wrong, never where in the code. */
export function lineOf(error: unknown): string {
  if (isAbort(error)) return 'Stopped. Run the same command again to go on.';
  if (error instanceof EnvError || error instanceof UsageError) return error.message;
  if (error instanceof CommanderError) return error.message.replace(/^error: /, '');
  if (error instanceof AppError) return [error.message, ...detailsOf(error)].join(' ');
  const message = error instanceof Error ? error.message : String(error);
  return `Failed: ${message.split('\n')[0]}`;
}

function detailsOf(error: AppError): string[] {
  if (error.code === 'INTERNAL' && error.cause instanceof Error)
    return [`(${error.cause.message})`];
  return (error.details ?? []).map(({ path, message }) => `${path} ${message}.`);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
