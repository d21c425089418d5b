import { useEffect } from 'react';

/** Safari has no idle callback; by then its page has settled. */
const SETTLED_MS = 2_000;

/** Runs `work` once the browser has nothing better to do. @returns what calls it off */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(work, { timeout: 10_000 });
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(work, SETTLED_MS);
  return () => clearTimeout(timer);
}

/** Fetches parts of a screen ahead of their first use; `loads` is a list that stays the same. */
export function useWhenIdle(loads: readonly (() => void)[]): void {
  useEffect(
    () =>
      whenIdle(() => {
        for (const load of loads) load();
      }),
    [loads],
  );
}
