import { TRPCClientError } from '@trpc/client';
import type { ErrorDetail, PublicError } from '#server/kernel/errors';
import type { AppRouter } from '#server/trpc/router';

/** A refusal as the server words it; without a `code` no answer came at all. */
export interface ApiFailure {
  code: PublicError['code'] | 'OFFLINE';
  details: readonly ErrorDetail[];
  requestId: string | null;
}

/** What went wrong with a call, for the screen that made it. */
export function apiFailure(error: unknown): ApiFailure {
  const app = isApiError(error) ? error.data?.app : undefined;
  if (!app) return { code: 'OFFLINE', details: [], requestId: null };
  return { code: app.code, details: app.details ?? [], requestId: app.requestId };
}

/** Every tRPC error here comes from the one client, whose errors all have the router's shape. */
function isApiError(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}
