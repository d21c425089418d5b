import mongoose from 'mongoose';
import { AuditLog, type AuditLogRecord } from '#models/audit-log';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { auditEntry, auditIdInput } from './schema';
import { toEntries } from './to-output';

/** One entry of the audit log. */
export const getAudit = query({
  name: 'audit.get',
  permission: 'audit.view',
  input: auditIdInput,
  output: auditEntry,

  async run({ input, actor }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const row = await AuditLog.findOne({ _id }).lean<AuditLogRecord>();
    const [entry] = row ? await toEntries([row], actor) : [];
    if (!entry) throw notFound('This entry');
    return entry;
  },
});
