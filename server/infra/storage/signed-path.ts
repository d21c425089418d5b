import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '#server/env';
import { isKey, type Served, SIGNED_FOR_SECONDS } from './storage-type';

/** Under which the server hands out files that lie in a folder of its own. */
export const STORED_PATH = '/stored';

interface Signed extends Served {
  key: string;
  /** Seconds since 1970. */
  expires: number;
}

/** An address of this server that hands out one file as it is described, and as nothing else. */
export function signedPath(key: string, served: Served, now = Date.now()): string {
  const expires = Math.floor(now / 1_000) + SIGNED_FOR_SECONDS;
  const query = new URLSearchParams({
    type: served.type,
    name: served.name,
    inline: served.inline ? '1' : '0',
    expires: String(expires),
    signature: signatureOf({ key, ...served, expires }).toString('base64url'),
  });
  return `${STORED_PATH}/${key}?${query}`;
}

/** What a signed address says; null when it is not, or no longer, one of ours. */
export function readSigned(path: string, query: URLSearchParams, now = Date.now()): Signed | null {
  const signed: Signed = {
    key: path.slice(1),
    type: query.get('type') ?? '',
    name: query.get('name') ?? '',
    inline: query.get('inline') === '1',
    expires: Number(query.get('expires')),
  };
  const given = Buffer.from(query.get('signature') ?? '', 'base64url');
  const ours = signatureOf(signed);
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return null;
  return signed.expires * 1_000 > now && isKey(signed.key) ? signed : null;
}

function signatureOf({ key, type, name, inline, expires }: Signed): Buffer {
  const text = JSON.stringify(['stored file', key, type, name, inline, expires]);
  return createHmac('sha256', env().AUTH_SECRET).update(text).digest();
}
