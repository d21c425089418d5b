import { ErrorBoundary as ScreenErrorBoundary } from '~/components/shell/error-boundary';
import { SignedInShell } from '~/components/shell/signed-in-shell';
import { useApp } from '~/lib/use-app';

/** No screen has this address. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export const action = loader;

export default function NothingHere() {
  return null;
}

export function ErrorBoundary() {
  const { user } = useApp();
  if (!user) {
    return (
      <main>
        <ScreenErrorBoundary />
      </main>
    );
  }
  return (
    <SignedInShell>
      <ScreenErrorBoundary />
    </SignedInShell>
  );
}
