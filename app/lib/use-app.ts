import { useRouteLoaderData } from '@remix-run/react';
import type { Locale, Role, Theme } from '#models/vocabulary';
import type { FreeDates } from '#server/domain/people/free-days';
import type { PermissionSet } from '#server/permissions/vocabulary';

export interface AppUser {
  id: string;
  name: string;
  email: string;
  role: Role | 'system';
  avatarVersion: number;
}

/** What every screen may know, from the root loader. */
export interface AppData {
  locale: Locale;
  dir: 'ltr' | 'rtl';
  theme: Theme;
  timeZone: string;
  /** The weekend, and the holidays to come. */
  freeDays: FreeDates;
  /** The server's clock when the page was made. */
  now: string;
  requestId: string;
  csrf: string;
  user: AppUser | null;
  permissions: PermissionSet | null;
}

const NOTHING_LOADED: AppData = {
  locale: 'en',
  dir: 'ltr',
  theme: 'system',
  timeZone: 'UTC',
  freeDays: { weekend: [], holidays: [] },
  now: new Date(0).toISOString(),
  requestId: '',
  csrf: '',
  user: null,
  permissions: null,
};

/** What this browser was told last. The server, which many people share, remembers nothing. */
let lastLoaded: AppData | undefined;

/**
 * The root loader's data; where that loader failed, what it said before, or the plainest defaults. The
 * request that failed has another id.
 */
export function useApp(): AppData {
  const loaded = useRouteLoaderData<AppData>('root');
  if (loaded && typeof document !== 'undefined') lastLoaded = loaded;
  return loaded ?? { ...NOTHING_LOADED, ...lastLoaded, requestId: '' };
}
