import { useLocation } from '@remix-run/react';
import { type RefObject, useEffect } from 'react';

const STORED = 'eg_grid_scroll';
const PAUSE_MS = 150;

/** Where each visit of the list was left: going back leads to the same rows. */
export function useScrollMemory(scroller: RefObject<HTMLElement>, ready: boolean, wide: boolean) {
  const { key } = useLocation();
  useEffect(() => {
    const box = scroller.current;
    if (!ready || !box) return;
    const place = wide ? box : document.documentElement;
    const left = recall()[key];
    place.scrollTop = left ?? (wide ? 0 : place.scrollTop);
    const source = wide ? box : document;
    let timer: ReturnType<typeof setTimeout>;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => remember(key, place.scrollTop), PAUSE_MS);
    };
    source.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      source.removeEventListener('scroll', onScroll);
    };
  }, [scroller, ready, wide, key]);
}

function recall(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '{}');
  } catch {
    return {};
  }
}

function remember(key: string, top: number) {
  try {
    sessionStorage.setItem(STORED, JSON.stringify({ ...recall(), [key]: Math.round(top) }));
  } catch {
    // A browser that keeps nothing starts at the top.
  }
}
