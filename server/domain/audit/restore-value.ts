import mongoose from 'mongoose';
import { z } from 'zod';
import { AuditLog, type AuditLogRecord } from '#models/audit-log';
import { updateCustomer } from '#server/domain/customers';
import { command } from '#server/kernel/command';
import { AppError, notFound } from '#server/kernel/errors';
import { isRestorable, restoring } from './restorable';
import { restoreValueInput } from './schema';

const WHY = {
  protected: 'The system keeps this field itself; it cannot be set back.',
  hidden: 'The earlier value is secret and was not written down.',
  invalid: 'The earlier value no longer fits what this field may hold.',
  not_a_change: "Only a student's own fields can be set back, to what they were before a change.",
} as const;

/**
 * Sets a field of a student back to what it was before an entry, as an ordinary change: with the
 * permission, the scope, the version and the rules of `customers.update`.
 * @throws AppError BUSINESS_RULE for what the system computes or protects
 */
export const restoreValue = command({
  name: 'audit.restoreValue',
  permission: 'audit.view',
  input: restoreValueInput,
  output: z.object({ customerId: z.string(), version: z.number() }),

  async run({ input, context, session }) {
    const { auditId, field, version } = input;
    const entry = await AuditLog.findOne({ _id: new mongoose.Types.ObjectId(auditId) })
      .session(session)
      .lean<AuditLogRecord>();
    const change = entry?.changes.find((one) => one.field === field);
    if (!entry?.entityId || !change) throw notFound('This entry');
    const back = restoring(change);
    if ('refused' in back) throw refused(back.refused);
    if (!isRestorable(entry, change)) throw refused('not_a_change');
    const { entityId: id } = entry;
    const done = await updateCustomer.within({ context, session }, { id, version, ...back.patch });
    const [own, ...others] = done.audit;
    const description = `${own.description}: ${field} set back to before entry ${auditId}`;
    return {
      data: { customerId: id, version: done.data.version },
      audit: [{ ...own, description }, ...others],
      events: done.events,
    };
  },
});

function refused(why: keyof typeof WHY): AppError {
  return new AppError('BUSINESS_RULE', WHY[why], {
    details: [{ path: 'field', message: WHY[why], code: `value_${why}` }],
  });
}
