import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { apiFailure } from './api-error';
import { createApiClient, TRPCProvider } from './trpc';
import { useApp } from './use-app';

const FRESH_MS = 30_000;
const KEPT_MS = 5 * 60_000;
const RETRIES = 2;

/** Failures that pass by themselves; asking again cannot mend the others. */
const PASSING: readonly string[] = ['OFFLINE', 'UNAVAILABLE', 'INTERNAL'];

/** Signing in again leads back to the page that noticed. */
function onFailure(error: unknown) {
  if (apiFailure(error).code !== 'UNAUTHENTICATED') return;
  const { pathname, search } = window.location;
  window.location.assign(`/login?returnTo=${encodeURIComponent(pathname + search)}`);
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: onFailure }),
    mutationCache: new MutationCache({ onError: onFailure }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        gcTime: KEPT_MS,
        retry: (count, error) => count < RETRIES && PASSING.includes(apiFailure(error).code),
      },
    },
  });
}

/** Gives the screens below the API and a cache of its answers: one of each per visit. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const { csrf } = useApp();
  const latest = useRef(csrf);
  useEffect(() => {
    latest.current = csrf;
  }, [csrf]);
  const [queryClient] = useState(createQueryClient);
  const [api] = useState(() => createApiClient(() => latest.current));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={api} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
