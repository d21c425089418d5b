import { useCallback, useMemo, useRef, useState } from 'react';
import type { Rows } from '../use-rows';
import { rangeOf } from './range';
import type { Selection } from './selection-context';

const NOTHING: { ids: ReadonlySet<string>; all: boolean } = { ids: new Set(), all: false };

/** What is selected of a list; another list begins with nothing. */
export function useRowSelection(rows: Rows, enabled: boolean): Selection | null {
  const [state, setState] = useState({ list: rows.id, ...NOTHING });
  const { ids, all } = state.list === rows.id ? state : NOTHING;
  const last = useRef<number | null>(null);
  const latest = useRef(rows);
  latest.current = rows;
  const list = rows.id;

  const set = useCallback(
    (next: { ids: ReadonlySet<string>; all: boolean }) => setState({ list, ...next }),
    [list],
  );
  const toggle = useCallback(
    (id: string, index: number, range: boolean) => {
      const from = range ? last.current : null;
      last.current = index;
      const reached = rangeOf(from, index).flatMap((at) => latest.current.at(at)?.id ?? []);
      setState((now) => {
        const chosen = new Set(now.list === list && !now.all ? now.ids : []);
        const add = !chosen.has(id);
        for (const one of [...reached, id]) {
          if (add) chosen.add(one);
          else chosen.delete(one);
        }
        return { list, ids: chosen, all: false };
      });
    },
    [list],
  );

  return useMemo(() => {
    if (!enabled) return null;
    return {
      count: all ? rows.total : ids.size,
      all,
      ids,
      has: (id) => all || ids.has(id),
      toggle,
      chooseAll: () => set({ ids: new Set(), all: true }),
      clear: () => set(NOTHING),
    };
  }, [enabled, all, ids, rows.total, toggle, set]);
}
