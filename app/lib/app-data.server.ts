import { readSetting } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import { directionOf } from './direction';
import type { AppData, AppUser } from './use-app';

/** What every screen may know of its request, its reader and this installation. */
export async function appData(app: RequestContext): Promise<AppData> {
  const { actor, locale, theme, timeZone, requestId, csrfToken } = app;
  const { weekend } = await readSetting('general.locale');
  return {
    locale,
    dir: directionOf(locale),
    theme,
    timeZone,
    weekend,
    now: new Date().toISOString(),
    requestId,
    csrf: csrfToken,
    user: actor && userOf(actor),
    permissions: actor?.permissions ?? null,
  };
}

function userOf({ id, name, email, role, avatarVersion }: AppUser): AppUser {
  return { id, name, email, role, avatarVersion };
}
