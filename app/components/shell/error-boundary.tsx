import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { isOffline } from '~/lib/offline';
import { ErrorPage } from './error-page';
import { OfflinePage } from './offline-page';

/** What a thrown answer carries beside its status. */
function requestIdIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('requestId' in data)) return undefined;
  return typeof data.requestId === 'string' ? data.requestId : undefined;
}

/** The error boundary of every screen: `export { ErrorBoundary } from '~/components/shell/error-boundary'`. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isOffline(error)) return <OfflinePage />;
  if (isRouteErrorResponse(error)) {
    return <ErrorPage status={error.status} requestId={requestIdIn(error.data)} />;
  }
  return <ErrorPage status={500} />;
}
