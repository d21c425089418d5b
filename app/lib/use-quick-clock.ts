import { useApp } from './use-app';
import { useNow } from './use-now';

/** What ready-made times are reckoned from: the reader's present moment, zone and free days. */
export function useQuickClock() {
  const { timeZone, freeDays } = useApp();
  return { now: useNow(), timeZone, ...freeDays };
}
