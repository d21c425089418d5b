import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { NotificationOutput } from '#server/domain/notifications/schema';
import { useTRPC, useTRPCClient } from '~/lib/trpc';

/**
 * Marks a notification as read when it is followed to what it is about. It never holds the reader up:
 * what fails stays unread.
 */
export function useReadOnOpen(): (one: NotificationOutput) => void {
  const api = useTRPCClient();
  const trpc = useTRPC();
  const cache = useQueryClient();
  return useCallback(
    ({ id, read }) => {
      if (read) return;
      api.notifications.markRead.mutate({ id }).then(
        () => cache.invalidateQueries(trpc.notifications.unread.queryFilter()),
        () => undefined,
      );
    },
    [api, cache, trpc],
  );
}
