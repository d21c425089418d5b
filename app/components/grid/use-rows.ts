import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CustomerRow } from '#server/domain/customers/output';
import { useTRPCClient } from '~/lib/trpc';
import { useApp } from '~/lib/use-app';
import { chunkOf, chunksFor, isJump, type RowRange, rowCount } from './chunks';
import { CHUNK, listInputOf } from './list-input';
import { type GridQuery, paramsOf } from './query';
import { type CustomerPage, ROWS_KEY } from './rows-cache';

const SETTLE_MS = 80;

export interface Rows {
  /** Changes with the list: other filters, another order. */
  id: string;
  /** What the scrollbar stands for. */
  count: number;
  total: number;
  capped: boolean;
  /** The row at a place, or undefined while it is on its way. */
  at(index: number): CustomerRow | undefined;
  /** Says which rows are in sight. */
  see(range: RowRange): void;
  failure: unknown;
  retry(): void;
}

/**
 * The rows of a list of any length, in chunks. A chunk is entered by the cursor of the one before it
 * where that one is here, so that scrolling costs the same at any depth; a jump enters by its number.
 */
export function useRows(query: GridQuery, first: CustomerPage): Rows {
  const { timeZone } = useApp();
  const api = useTRPCClient();
  const cache = useQueryClient();
  const id = paramsOf(query).toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `id` says everything of the query
  const input = useMemo(() => listInputOf(query, timeZone), [id, timeZone]);
  const key = useCallback((chunk: number) => [ROWS_KEY, id, chunk] as const, [id]);
  const pageOf = useCallback(
    (chunk: number) => cache.getQueryData<CustomerPage>(key(chunk)),
    [cache, key],
  );
  const [wanted, setWanted] = useWanted(id);

  const answers = useQueries({
    queries: wanted.map((chunk) => ({
      queryKey: key(chunk),
      queryFn: ({ signal }: { signal: AbortSignal }) => {
        const cursor = chunk > 0 ? pageOf(chunk - 1)?.pagination.nextCursor : undefined;
        const place = cursor ? { cursor } : { page: chunk + 1 };
        return api.customers.list.query({ ...input, ...place }, { signal });
      },
      ...(chunk === 0 ? { initialData: first } : {}),
    })),
  });

  useEffect(() => {
    cache.setQueryData(key(0), first);
    void cache.invalidateQueries({
      queryKey: [ROWS_KEY, id],
      predicate: ({ queryKey }) => queryKey[2] !== 0,
    });
  }, [cache, key, id, first]);

  const { total, totalIsCapped: capped = false } = (pageOf(0) ?? first).pagination;
  const reached = useReached(id);
  wanted.forEach((chunk, index) => {
    const page = answers[index]?.data;
    if (!page) return;
    const hasMore = page.pagination.nextCursor !== undefined;
    reached.set(chunk, { chunk, rows: page.items.length, hasMore });
  });
  const count = rowCount({ total, capped }, [...reached.values()]);
  const failed = answers.find(({ error }) => error);

  return {
    id,
    count,
    total,
    capped,
    at: (index) => {
      const chunk = chunkOf(index);
      const page = pageOf(chunk) ?? (chunk === 0 ? first : undefined);
      return page?.items[index - chunk * CHUNK];
    },
    see: (range) => setWanted(chunksFor(range, count)),
    failure: failed?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.error) void answer.refetch();
    },
  };
}

/** The chunks to hold; after a jump, only those where the reader comes to rest. */
function useWanted(id: string) {
  const [state, setState] = useState({ id, chunks: [0] });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const chunks = state.id === id ? state.chunks : [0];
  const latest = useRef(chunks);
  latest.current = chunks;
  const setWanted = useCallback(
    (next: number[]) => {
      clearTimeout(timer.current);
      if (next.join() === latest.current.join()) return;
      const set = () => setState({ id, chunks: next });
      if (isJump(latest.current, next)) timer.current = setTimeout(set, SETTLE_MS);
      else set();
    },
    [id],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return [chunks, setWanted] as const;
}

/** How far the list has been walked; a new list starts anew. */
function useReached(id: string) {
  const known = useRef({ id, chunks: new Map<number, Parameters<typeof rowCount>[1][number]>() });
  if (known.current.id !== id) known.current = { id, chunks: new Map() };
  return known.current.chunks;
}
