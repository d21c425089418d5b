import { useEffect, useState } from 'react';

/** Cards of phones, in pixels; the class `h-29` of the row. */
const CARD_HEIGHT = 116;
/** Tailwind's `md`. */
const WIDE = '(width >= 48rem)';

export interface GridMetrics {
  /** False until the browser has measured: the server's page shows its rows one after another. */
  ready: boolean;
  wide: boolean;
  rowHeight: number;
}

/** Whether there is room for columns, and how tall a row is for this pointer. */
export function useGridMetrics(): GridMetrics {
  const [metrics, setMetrics] = useState<GridMetrics>({ ready: false, wide: true, rowHeight: 40 });
  useEffect(() => {
    const wideEnough = window.matchMedia(WIDE);
    const coarse = window.matchMedia('(pointer: coarse)');
    const measure = () => {
      const row = getComputedStyle(document.documentElement).getPropertyValue('--row');
      const wide = wideEnough.matches;
      setMetrics({ ready: true, wide, rowHeight: wide ? Number.parseFloat(row) : CARD_HEIGHT });
    };
    measure();
    wideEnough.addEventListener('change', measure);
    coarse.addEventListener('change', measure);
    return () => {
      wideEnough.removeEventListener('change', measure);
      coarse.removeEventListener('change', measure);
    };
  }, []);
  return metrics;
}
