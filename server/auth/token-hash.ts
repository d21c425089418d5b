import { createHash } from 'node:crypto';

/** What is stored of an API token. The token is long and random, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
