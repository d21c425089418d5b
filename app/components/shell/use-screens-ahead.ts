import { useEffect } from 'react';
import { whenIdle } from '~/lib/use-when-idle';

/**
 * Fetches the code, not the data, of every screen once the browser is idle. A screen whose code cannot be
 * fetched makes Remix load the whole page again: with the connection gone, what was typed would be gone
 * too, and after a new build the old files are.
 */
export function useScreensAhead(): void {
  useEffect(() => whenIdle(fetchScreens), []);
}

function fetchScreens(): void {
  for (const route of Object.values(window.__remixManifest?.routes ?? {})) {
    for (const href of [route?.module, ...(route?.imports ?? [])]) if (href) preload(href);
  }
}

function preload(href: string): void {
  if (document.head.querySelector(`link[rel=modulepreload][href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = href;
  document.head.append(link);
}
