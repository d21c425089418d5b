import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '#server/trpc/router';

export type ApiClient = TRPCClient<AppRouter>;

/** Longer addresses are split over several requests: proxies refuse what is much longer. */
const MAX_URL_LENGTH = 6_000;
/** Calls of one moment share a request; one slow call must not hold up too many others. */
const MAX_BATCH = 10;

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** The browser's way to every verb. `csrf` is read at each call: the page may have been renewed. */
export function createApiClient(csrf: () => string): ApiClient {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: '/api/trpc',
        maxURLLength: MAX_URL_LENGTH,
        maxItems: MAX_BATCH,
        headers: () => ({ 'X-CSRF-Token': csrf() }),
      }),
    ],
  });
}
