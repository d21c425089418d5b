import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { mongo } from 'mongoose';
import { AuditLog } from '#models/audit-log';
import { logger } from '#server/infra/logger';
import { once } from '#server/infra/once';
import { type AuditDraft, auditRow } from './audit';
import type { AppContext } from './context';

/** A person who opens a record again within this time leaves one row, on whatever instance. */
const WINDOW_MS = 10 * 60_000;
const FLUSH_MS = 500;
/** While the database does not take them, the newest so many rows are kept for later. */
const MOST_WAITING = 5_000;
const DUPLICATE_KEY = 11_000;

type Row = ReturnType<typeof auditRow> & { _id: mongo.ObjectId };

const state = once('audit.views', () => ({
  seen: new LRUCache<string, true>({ max: 50_000, ttl: WINDOW_MS }),
  waiting: [] as Row[],
  timer: null as NodeJS.Timeout | null,
}));

/** What a reading verb says of the record that it opened. */
export type ViewDraft = Pick<AuditDraft, 'entityType' | 'entityId' | 'description'>;

/**
 * Notes that a person opened a record. The row is written a moment later with others, so that no
 * reader waits for it and none fails with it; see decision 0040.
 */
export function noteView(context: Pick<AppContext, 'actor' | 'origin'>, draft: ViewDraft): void {
  const { actor } = context;
  if (!actor || actor.kind === 'system') return;
  const window = Math.floor(Date.now() / WINDOW_MS);
  const key = [window, actor.id, draft.entityType, draft.entityId].join('|');
  if (state.seen.has(key)) return;
  state.seen.set(key, true);
  const row = auditRow(context, { action: 'VIEW', ...draft }, 200);
  state.waiting.push({ _id: idOf(key, window), ...row });
  writeLater();
}

/** Writes what waits, for a stop and for tests. */
export async function flushViews(): Promise<void> {
  const rows = state.waiting.splice(0);
  if (rows.length === 0) return;
  try {
    await AuditLog.collection.insertMany(rows, { ordered: false });
  } catch (error) {
    if (isDuplicate(error)) return;
    logger.warn('opened records could not be noted; trying again', {
      rows: rows.length,
      cause: error instanceof Error ? error.message : String(error),
    });
    state.waiting = [...rows, ...state.waiting].slice(-MOST_WAITING);
    writeLater();
  }
}

function writeLater(): void {
  state.timer ??= setTimeout(() => {
    state.timer = null;
    void flushViews();
  }, FLUSH_MS).unref();
}

/** The same on every instance and at every attempt, so that a second row of a window is refused. */
function idOf(key: string, window: number): mongo.ObjectId {
  const seconds = Buffer.alloc(4);
  seconds.writeUInt32BE((window * WINDOW_MS) / 1_000);
  const rest = createHash('sha256').update(key).digest().subarray(0, 8);
  return new mongo.ObjectId(Buffer.concat([seconds, rest]));
}

/** Some were there already, and the others were written. */
function isDuplicate(error: unknown): boolean {
  if (!(error instanceof mongo.MongoBulkWriteError)) return false;
  return [error.writeErrors].flat().every(({ code }) => code === DUPLICATE_KEY);
}
