import { useEffect, useState } from 'react';
import type { FoundStudent, PaletteSearch } from './palette-search';

const LIMIT = 8;
const PAUSE_MS = 90;

export interface StudentSearch {
  state: 'idle' | 'searching' | 'done' | 'failed';
  items: readonly FoundStudent[];
}

/** Asks after a short pause, drops answers to older questions, keeps the last list meanwhile. */
export function useStudentSearch(search: PaletteSearch | undefined, query: string): StudentSearch {
  const [found, setFound] = useState<StudentSearch>({ state: 'idle', items: [] });
  const wanted = query.trim();
  useEffect(() => {
    if (!search || wanted === '') {
      setFound({ state: 'idle', items: [] });
      return;
    }
    const abort = new AbortController();
    setFound(({ items }) => ({ state: 'searching', items }));
    const timer = setTimeout(async () => {
      try {
        const { items } = await search(wanted, { limit: LIMIT, signal: abort.signal });
        if (!abort.signal.aborted) setFound({ state: 'done', items });
      } catch {
        if (!abort.signal.aborted) setFound({ state: 'failed', items: [] });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [search, wanted]);
  return found;
}
