import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '~/lib/trpc';

/** Lets the bell count anew whenever the list of notifications is another. */
export function useFreshBell(page: unknown): void {
  const trpc = useTRPC();
  const cache = useQueryClient();
  useEffect(() => {
    if (page) void cache.invalidateQueries(trpc.notifications.unread.queryFilter());
  }, [page, cache, trpc]);
}
