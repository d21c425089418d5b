import { useCallback } from 'react';
import { useTRPCClient } from '~/lib/trpc';
import type { PaletteSearch } from './palette-search';

/** The command palette's search: every student in the reader's scope, by name, phone or number. */
export function usePaletteSearch(): PaletteSearch {
  const api = useTRPCClient();
  return useCallback(
    (query, { limit, signal }) => api.customers.search.query({ query, limit }, { signal }),
    [api],
  );
}
