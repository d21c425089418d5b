import { useRouteLoaderData } from '@remix-run/react';
import type { Locale, Role, Theme } from '#models/vocabulary';
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
  now: new Date(0).toISOString(),
  requestId: '',
  csrf: '',
  user: null,
  permissions: null,
};

/** The root loader's data; where that loader itself failed, the plainest defaults. */
export function useApp(): AppData {
  return useRouteLoaderData<AppData>('root') ?? NOTHING_LOADED;
}
