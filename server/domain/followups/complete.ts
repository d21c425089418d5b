import type { FollowupRecord } from '#models/followup';
import { command } from '#server/kernel/command';
import { closeContact } from './close';
import { followupInScope } from './load-in-scope';
import { keepNextFollowup } from './next-followup';
import { requireContactOffered } from './offered';
import { sanitizeNote } from './sanitize';
import { completeFollowupInput, followupOutput } from './schema';
import { toFollowup } from './to-output';

/**
 * Closes a planned contact with its outcome, and plans the next one when asked or when it recurs.
 * @throws AppError CONFLICT when somebody closed it first
 */
export const completeFollowup = command({
  name: 'followups.complete',
  permission: 'followups.edit',
  input: completeFollowupInput,
  output: followupOutput,

  async run({ input, actor, scope, session }) {
    const { id, version, notes } = input;
    const { followup, customer } = await followupInScope({ id, version, actor, scope, session });
    await requireContactOffered(input);
    const before = followup.toObject<FollowupRecord>();
    const planned = await closeContact({ ...input, followup, actor, session });
    followup.set({
      version: before.version + 1,
      ...(notes === undefined ? {} : { notes: sanitizeNote(notes) }),
    });
    await followup.save({ session });
    const changed = { followupId: id, customer, actor, session, contacted: true };
    const events = await keepNextFollowup(changed);
    const record = followup.toObject<FollowupRecord>();
    return {
      data: toFollowup(record),
      audit: [
        {
          action: 'COMPLETE',
          entityType: 'followup',
          entityId: id,
          description: `${record.type} of ${customer.customerNumber} closed: ${input.outcome}`,
          before,
          after: record,
        },
        ...planned,
      ],
      events,
    };
  },
});
