import { type ClientSession, mongo } from 'mongoose';
import { type AuditChange, AuditLog } from '#models/audit-log';
import type { AuditAction, EntityType } from '#models/vocabulary';
import type { AppContext } from './context';
import { changesBetween } from './diff';
import { auditRowWritten } from './transaction';

/** What a command says of its write; the kernel adds who, where and when. */
export interface AuditDraft {
  action: AuditAction;
  entityType: EntityType;
  entityId: string;
  description: string;
  /** The record before and after, from which the changes are computed. */
  before?: object | null;
  after?: object | null;
  /** Who did it, when that is not the context's actor (sign-in). */
  by?: { id: string; email: string; name: string; role: string };
}

/** What a caller makes up, and may make as long as a request's head. */
const LONGEST_HEADER = 300;
const LONGEST_PATH = 500;

type AuditContext = Pick<AppContext, 'actor' | 'origin'>;

/** Writes the rows; inside the given session they stand or fall with its transaction. */
export async function writeAudit(
  context: AuditContext,
  drafts: readonly AuditDraft[],
  session: ClientSession | null,
  statusCode = 200,
): Promise<void> {
  const rows = drafts.map((draft) => auditRow(context, draft, statusCode));
  const options = session ? { session } : {};
  const [row] = rows;
  // Nearly always one: the driver's bulk insert costs several times a plain one.
  if (rows.length === 1 && row) await AuditLog.collection.insertOne(row, options);
  else await AuditLog.collection.insertMany(rows, options);
  if (session) auditRowWritten(session);
}

/** Made without mongoose, which would take longer than all the rest of the row's way. */
export function auditRow(context: AuditContext, draft: AuditDraft, statusCode: number) {
  const { actor, origin } = context;
  const who = draft.by ?? actor;
  return {
    userId: who ? new mongo.ObjectId(who.id) : null,
    userEmail: who?.email ?? null,
    userName: who?.name ?? null,
    userRole: who?.role ?? null,
    action: draft.action,
    entityType: draft.entityType,
    entityId: draft.entityId,
    description: draft.description,
    changes: recordedChanges(draft),
    ipAddress: origin.ipAddress,
    userAgent: origin.userAgent?.slice(0, LONGEST_HEADER) ?? null,
    requestMethod: origin.method,
    requestPath: origin.path?.slice(0, LONGEST_PATH) ?? null,
    statusCode,
    timestamp: new Date(),
  };
}

function recordedChanges(draft: AuditDraft): AuditChange[] {
  if (!draft.before && !draft.after) return [];
  return changesBetween(draft.before ?? {}, draft.after ?? {});
}
