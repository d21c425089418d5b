import type { ApiTokenRecord } from '#models/api-token';
import type { TokenView } from './schema';

/** A token as its owner sees it: never its hash. */
export function tokenView(row: ApiTokenRecord, now = new Date()): TokenView {
  return {
    id: row._id.toHexString(),
    name: row.name,
    hint: row.hint,
    scopes: row.scopes,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    expired: row.expiresAt !== null && row.expiresAt <= now,
  };
}
