import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { ErrorBoundary as ScreenErrorBoundary } from '~/components/shell/error-boundary';
import { SignedInShell } from '~/components/shell/signed-in-shell';

export { shouldRevalidate } from '~/lib/offline';

/** Every screen below is for people who are signed in; they come back to where they were going. */
export function loader({ request, context }: LoaderFunctionArgs) {
  if (context.app.actor) return null;
  const { pathname, search } = new URL(request.url);
  const returnTo = pathname + search;
  const query = returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
  throw redirect(`/login${query}`);
}

export default function AppLayout() {
  return (
    <SignedInShell>
      <Outlet />
    </SignedInShell>
  );
}

export function ErrorBoundary() {
  return (
    <SignedInShell>
      <ScreenErrorBoundary />
    </SignedInShell>
  );
}
