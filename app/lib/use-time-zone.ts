import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const YEAR_SECONDS = 31_536_000;

/** Tells the server the browser's time zone, once, so that later pages come with the right hours. */
export function useTimeZone(serverZone: string): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === serverZone) return;
    // biome-ignore lint/suspicious/noDocumentCookie: Safari has no cookieStore on plain HTTP
    document.cookie = `eg_tz=${encodeURIComponent(zone)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    revalidate();
  }, [serverZone, revalidate]);
}
