import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const TICK_MS = 30_000;
const NowContext = createContext<Date>(new Date(0));

/**
 * The present moment for relative times. It starts as the server's, so that the first render agrees
 * with the page, and then moves with the browser's clock, corrected by the difference between both.
 */
export function NowProvider({ serverNow, children }: { serverNow: string; children: ReactNode }) {
  const [now, setNow] = useState(() => new Date(serverNow));
  useEffect(() => {
    const start = new Date(serverNow);
    const skew = start.getTime() - Date.now();
    setNow((current) => (current < start ? start : current));
    const timer = setInterval(() => setNow(new Date(Date.now() + skew)), TICK_MS);
    return () => clearInterval(timer);
  }, [serverNow]);
  return <NowContext.Provider value={now}>{children}</NowContext.Provider>;
}

export const useNow = (): Date => useContext(NowContext);
