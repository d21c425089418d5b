import { AuditLog, type AuditLogRecord } from '#models/audit-log';
import { cursorDate, decodeCursor, encodeCursor } from '#server/kernel/cursor';
import { rowsAfter } from '#server/kernel/keyset';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { auditFilter } from './filter';
import { auditPage, listAuditInput } from './schema';
import { toEntries } from './to-output';

const SORT = '-timestamp';
const TOTAL_CAP = 1_001;

/** One page of the audit log, newest first. */
export const listAudit = query({
  name: 'audit.list',
  permission: 'audit.view',
  input: listAuditInput,
  output: auditPage,

  async run({ input, actor }) {
    const { limit, page, cursor } = input;
    const wanted = auditFilter(input);
    const at = cursor ? decodeCursor(cursor, SORT) : null;
    const after = at ? rowsAfter('timestamp', cursorDate(at), at.id, -1) : {};
    const [rows, counted] = await Promise.all([
      AuditLog.find({ $and: [wanted, after] })
        .sort({ timestamp: -1, _id: -1 })
        .skip(cursor ? 0 : (page - 1) * limit)
        .limit(limit + 1)
        .lean<AuditLogRecord[]>(),
      AuditLog.countDocuments(wanted).limit(TOTAL_CAP),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const nextCursor =
      last &&
      encodeCursor({ sort: SORT, value: last.timestamp.toISOString(), id: last._id.toHexString() });
    return {
      items: await toEntries(shown, actor),
      pagination: paginationOf({ page, limit, counted, cap: TOTAL_CAP, nextCursor }),
    };
  },
});
