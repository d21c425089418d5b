import { useMemo } from 'react';
import { createFormat, type Format } from './format';
import { useApp } from './use-app';
import { useNow } from './use-now';
import { useT } from './use-t';

/** Dates, times, numbers and phones as this reader writes them, in their time zone. */
export function useFormat(): Format {
  const t = useT();
  const { locale, timeZone } = useApp();
  const now = useNow();
  return useMemo(() => createFormat({ t, locale, timeZone, now }), [t, locale, timeZone, now]);
}
