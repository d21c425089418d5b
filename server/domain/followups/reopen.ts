import type { ClientSession } from 'mongoose';
import { Followup, type FollowupRecord } from '#models/followup';
import type { AuditDraft } from '#server/kernel/audit';
import { command } from '#server/kernel/command';
import { AppError } from '#server/kernel/errors';
import { followupInScope } from './load-in-scope';
import { keepNextFollowup } from './next-followup';
import { followupOutput, versionedFollowupInput } from './schema';
import { toFollowup } from './to-output';

/**
 * Takes back that a contact took place, for one that was closed by mistake. What its series planned
 * after it goes, unless somebody has worked with that meanwhile.
 * @throws AppError BUSINESS_RULE for a contact that is open
 */
export const reopenFollowup = command({
  name: 'followups.reopen',
  permission: 'followups.edit',
  input: versionedFollowupInput,
  output: followupOutput,

  async run({ input: { id, version }, actor, scope, session }) {
    const { followup, customer } = await followupInScope({ id, version, actor, scope, session });
    const before = followup.toObject<FollowupRecord>();
    if (!before.doneAt) throw new AppError('BUSINESS_RULE', 'This follow-up is open.');
    followup.set({ doneAt: null, outcome: null, durationMinutes: null, version: version + 1 });
    await followup.save({ session });
    const withdrawn = await withdrawNext(before, session);
    const events = await keepNextFollowup({ followupId: id, customer, actor, session });
    const record = followup.toObject<FollowupRecord>();
    return {
      data: toFollowup(record),
      audit: [
        {
          action: 'REOPEN',
          entityType: 'followup',
          entityId: id,
          description: `${record.type} of ${customer.customerNumber} reopened`,
          before,
          after: record,
        },
        ...withdrawn,
      ],
      events,
    };
  },
});

async function withdrawNext(
  { recurrence }: FollowupRecord,
  session: ClientSession,
): Promise<AuditDraft[]> {
  if (!recurrence) return [];
  const next = await Followup.findOne({
    'recurrence.seriesId': recurrence.seriesId,
    'recurrence.number': recurrence.number + 1,
    isDeleted: false,
  }).session(session);
  if (!next) return [];
  if (next.doneAt || next.version > 1) {
    throw new AppError('BUSINESS_RULE', 'The next contact of this series was changed since.');
  }
  next.set({ isDeleted: true, version: next.version + 1 });
  await next.save({ session });
  return [
    {
      action: 'DELETE',
      entityType: 'followup',
      entityId: next._id.toHexString(),
      description: `${next.type} of a series withdrawn`,
      before: { isDeleted: false },
      after: { isDeleted: true },
    },
  ];
}
