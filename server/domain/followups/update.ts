import type { HydratedDocument } from 'mongoose';
import type { FollowupRecord } from '#models/followup';
import { movedTo } from '#server/domain/contacts';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { contactAgent } from './agent-in-reach';
import { closeContact } from './close';
import { freeDayOf } from './free-day';
import { changedMeanwhile, followupInScope } from './load-in-scope';
import { newSeries } from './new-series';
import { keepNextFollowup } from './next-followup';
import { requireContactOffered } from './offered';
import { sanitizeNote } from './sanitize';
import { plannedOutput, type UpdateFollowupInput, updateFollowupInput } from './schema';
import { toFollowup } from './to-output';

/**
 * Changes a contact: its time, its kind, its notes, its reminder, how it comes again, whose it is. Of
 * one that took place only what was noted of it may be mended.
 * @throws AppError CONFLICT for a stale version, BUSINESS_RULE for a closed one's plan
 */
export const updateFollowup = command({
  name: 'followups.update',
  permission: 'followups.edit',
  input: updateFollowupInput,
  output: plannedOutput,

  async run({ input, actor, scope, session }) {
    const { id, version, outcome, agentId } = input;
    const { followup, customer } = await followupInScope({ id, version, actor, scope, session });
    const before = followup.toObject<FollowupRecord>();
    if (before.doneAt && version === undefined) throw changedMeanwhile();
    if (before.doneAt) refusePlanning(input);
    await requireContactOffered(input);
    if (agentId && agentId !== before.agentId.toHexString()) {
      followup.set({ agentId: await contactAgent({ agentId, actor, scope, session }) });
    }
    applyPlan(followup, input, actor);
    const planned = await concluded();
    followup.set({ version: before.version + 1 });
    await followup.save({ session });
    const contacted = outcome !== undefined && !before.doneAt;
    const events = await keepNextFollowup({ followupId: id, customer, actor, session, contacted });
    const record = followup.toObject<FollowupRecord>();
    const freeDay =
      input.dueAt === undefined
        ? null
        : await freeDayOf(record.dueAt, input.timeZone ?? actor.timeZone);
    return {
      data: { ...toFollowup(record), freeDay },
      audit: [
        {
          action: contacted ? 'COMPLETE' : 'UPDATE',
          entityType: 'followup',
          entityId: id,
          description: `${record.type} of ${customer.customerNumber} ${contacted ? 'closed' : 'changed'}`,
          before,
          after: record,
        },
        ...planned,
      ],
      events,
    };

    async function concluded() {
      if (outcome === undefined) return [];
      if (!before.doneAt) {
        const { durationMinutes } = input;
        return closeContact({ followup, outcome, durationMinutes, actor, session });
      }
      followup.set({ outcome });
      return [];
    }
  },
});

function refusePlanning(input: UpdateFollowupInput): void {
  const planning = ['dueAt', 'recurrence', 'reminderMinutes', 'agentId'] as const;
  if (planning.every((field) => input[field] === undefined)) return;
  throw new AppError(
    'BUSINESS_RULE',
    'This contact took place already. Reopen it first, or plan another one.',
  );
}

function applyPlan(
  followup: HydratedDocument<FollowupRecord>,
  input: UpdateFollowupInput,
  actor: Actor,
): void {
  const { type, notes, durationMinutes, recurrence, reminderMinutes } = input;
  const dueAt = input.dueAt === undefined ? followup.dueAt : new Date(input.dueAt);
  const moved = dueAt.getTime() !== followup.dueAt.getTime();
  const minutes =
    reminderMinutes === undefined ? (followup.reminderMinutes ?? null) : reminderMinutes;
  followup.set({
    ...(moved || reminderMinutes !== undefined ? movedTo(dueAt, minutes) : {}),
    ...(type === undefined ? {} : { type }),
    ...(notes === undefined ? {} : { notes: sanitizeNote(notes) }),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(recurrence === undefined
      ? {}
      : { recurrence: newSeries(recurrence, dueAt, input.timeZone ?? actor.timeZone) }),
  });
}
