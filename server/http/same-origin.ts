import { env } from '#server/env';

/** What of a request tells who caused it. */
interface AskedBy {
  get(header: string): string | undefined;
  protocol: string;
}

/**
 * Whether a browser says that another site caused this request (Fetch Metadata, else Origin).
 * A caller that sends neither header is no browser and carries no victim's cookie.
 */
export function isCrossSite(request: AskedBy): boolean {
  const site = request.get('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = request.get('origin');
  if (!origin) return false;
  return !ownOrigins(request).includes(origin);
}

/** Whether a browser shows a page of an origin from CORS_ORIGINS, which may call without a cookie. */
export function isListedOrigin(request: Pick<AskedBy, 'get'>): boolean {
  return env().CORS_ORIGINS.includes(request.get('origin') ?? '');
}

function ownOrigins(request: AskedBy): string[] {
  const { APP_URL, isProduction, DEMO } = env();
  const own = new URL(APP_URL).origin;
  // A demo or development instance may be reached under any name of this machine.
  const host = isProduction && !DEMO ? [] : [`${request.protocol}://${request.get('host')}`];
  return [own, ...host];
}
