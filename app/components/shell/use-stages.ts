import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '~/lib/trpc';

const FRESH_MS = 5 * 60_000;

/** The stages of this installation, for parts of the shell that no loader feeds. */
export function useStages() {
  const trpc = useTRPC();
  return useQuery(trpc.settings.lists.queryOptions({}, { staleTime: FRESH_MS })).data?.stages;
}
