import { AuditLog } from '#models/audit-log';
import { cursorDate } from '#server/kernel/cursor';
import { query } from '#server/kernel/query';
import { readPage } from '#server/kernel/read-page';
import { auditFilter } from './filter';
import { auditPage, listAuditInput } from './schema';
import { toEntries } from './to-output';

const NEWEST = {
  name: '-timestamp',
  path: 'timestamp',
  direction: -1,
  valueIn: cursorDate,
} as const;

/** One page of the audit log, newest first. */
export const listAudit = query({
  name: 'audit.list',
  permission: 'audit.view',
  input: listAuditInput,
  output: auditPage,

  async run({ input, actor }) {
    const { rows, pagination } = await readPage(AuditLog, auditFilter(input), NEWEST, input);
    return { items: await toEntries(rows, actor), pagination };
  },
});
