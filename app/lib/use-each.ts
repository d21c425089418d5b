import { useEffect, useRef } from 'react';

/** Calls `tell` once for every new value: for each answer of a fetcher, not for each render. */
export function useEach<T>(value: T | undefined, tell: (value: T) => void): void {
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    if (value !== undefined) latest.current(value);
  }, [value]);
}
