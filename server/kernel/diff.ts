import { isDeepStrictEqual } from 'node:util';
import type { AuditChange } from '#models/audit-log';

const SECRET = /password|secret|token$|hash$/i;
const HIDDEN = '[hidden]';
/** Bookkeeping that changes with every write and tells a reader nothing. */
const QUIET = new Set([
  'updatedAt',
  'updatedBy',
  'version',
  'sortName',
  'followupOrder',
  '_id',
  'id',
]);

/** The fields that differ, by dotted path. Secrets are named but their values never shown. */
export function changesBetween(before: object, after: object): AuditChange[] {
  return collect(plain(before), plain(after), '');
}

function collect(before: unknown, after: unknown, path: string): AuditChange[] {
  if (isDeepStrictEqual(before ?? null, after ?? null)) return [];
  if (isRecord(before) || isRecord(after)) {
    const left = isRecord(before) ? before : {};
    const right = isRecord(after) ? after : {};
    return [...new Set([...Object.keys(left), ...Object.keys(right)])]
      .filter((key) => !QUIET.has(key))
      .flatMap((key) => collect(left[key], right[key], path ? `${path}.${key}` : key));
  }
  const field = path || 'value';
  if (SECRET.test(field)) return [{ field, from: HIDDEN, to: HIDDEN }];
  return [{ field, from: shown(before), to: shown(after) }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as the log keeps it: what is secret inside a list stays so. */
function shown(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (key, item) => (SECRET.test(key) ? HIDDEN : item)),
  );
}

/** Ids and dates as text, so that two representations of one value are equal. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
