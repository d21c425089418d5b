import type { z } from 'zod';
import type { AuditLogRecord } from '#models/audit-log';
import type { Actor } from '#server/kernel/context';
import { can } from '#server/permissions/can';
import { recordsOf } from './about';
import { namesIn } from './names';
import { isRestorable } from './restorable';
import type { auditEntry } from './schema';

/** Rows as screens and callers see them, with the records they lead to and the names of ids. */
export async function toEntries(
  rows: readonly AuditLogRecord[],
  actor: Actor,
): Promise<z.input<typeof auditEntry>[]> {
  const [records, names] = await Promise.all([
    recordsOf(rows, actor.locale),
    namesIn(rows, actor.locale),
  ]);
  const mayEdit = can(actor.permissions, 'customers.edit');
  return rows.map((row) => {
    const { _id, userId, timestamp, changes, ...rest } = row;
    const about = records(row);
    const open = mayEdit && about?.kind === 'customer' && !about.isDeleted;
    return {
      ...rest,
      id: _id.toHexString(),
      userId: userId?.toHexString() ?? null,
      timestamp: timestamp.toISOString(),
      changes: changes.map(({ field, from, to }) => ({
        field,
        from,
        to,
        restorable: open && isRestorable(row, { field, from, to }),
      })),
      about,
      names: { ...names(row), ...(about ? { [about.id]: about.label } : {}) },
    };
  });
}
