import { logger } from '#server/infra/logger';
import { once } from '#server/infra/once';
import { type AuditDraft, writeAudit } from './audit';
import type { AppContext } from './context';

/** A stranger writes as often as they like; the audit log grows by this much a minute at most. */
const MOST_KINDS = 300;
const MINUTE_MS = 60_000;

interface Kind {
  context: Pick<AppContext, 'origin'>;
  draft: AuditDraft;
  statusCode: number;
  /** How many came after the first. */
  more: number;
  timer: NodeJS.Timeout;
}

const kinds = once('audit.strangers', () => new Map<string, Kind>());

/**
 * Puts what a stranger did on record: the first of its kind from an address at once, the others of
 * the same minute as one row that counts them.
 * @param about what else makes a kind of its own: the address of e-mail that was tried
 */
export async function auditStranger(
  context: Pick<AppContext, 'origin'>,
  draft: AuditDraft,
  statusCode: number,
  about = '',
): Promise<void> {
  const own = [context.origin.ipAddress, draft.action, statusCode, about].join(' ');
  const key = kinds.has(own) || kinds.size < MOST_KINDS ? own : 'all others';
  const known = kinds.get(key);
  if (known) {
    known.more += 1;
    return;
  }
  const timer = setTimeout(() => void closeKind(key), MINUTE_MS).unref();
  kinds.set(key, { context, draft, statusCode, more: 0, timer });
  try {
    await writeAudit({ actor: null, origin: context.origin }, [draft], null, statusCode);
  } catch (error) {
    clearTimeout(timer);
    kinds.delete(key);
    throw error;
  }
}

/** Writes what has been counted so far: before the process ends, and in tests. */
export async function closeStrangers(): Promise<void> {
  await Promise.all([...kinds.keys()].map(closeKind));
}

async function closeKind(key: string): Promise<void> {
  const kind = kinds.get(key);
  if (!kind) return;
  kinds.delete(key);
  clearTimeout(kind.timer);
  if (kind.more === 0) return;
  const { context, draft, statusCode, more } = kind;
  const counted = { ...draft, description: `${draft.description}; ${more} more within a minute` };
  try {
    await writeAudit({ actor: null, origin: context.origin }, [counted], null, statusCode);
  } catch (cause) {
    logger.error('refused calls could not be put on record', { more, cause });
  }
}
