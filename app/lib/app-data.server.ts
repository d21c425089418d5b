import type { RequestContext } from '#server/http/load-context';
import { directionOf } from './direction';
import { freeDaysAhead } from './free-days-ahead.server';
import type { AppData, AppUser } from './use-app';

/** What every screen may know of its request, its reader and this installation. */
export async function appData(app: RequestContext): Promise<AppData> {
  const { actor, locale, theme, timeZone, requestId, csrfToken } = app;
  const now = new Date();
  return {
    locale,
    dir: directionOf(locale),
    theme,
    timeZone,
    freeDays: await freeDaysAhead(now),
    now: now.toISOString(),
    requestId,
    csrf: csrfToken,
    user: actor && userOf(actor),
    permissions: actor?.permissions ?? null,
  };
}

function userOf({ id, name, email, role, avatarVersion }: AppUser): AppUser {
  return { id, name, email, role, avatarVersion };
}
