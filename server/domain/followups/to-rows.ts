import mongoose from 'mongoose';
import type { FollowupWithStudent } from '#models/followup';
import { Profile } from '#models/profile';
import { toBrief } from '#server/domain/customers';
import type { Actor } from '#server/kernel/context';
import { scopeOf } from '#server/permissions/can';
import { mayChange } from './own';
import type { FollowupRow } from './schema';
import { toFollowup } from './to-output';

/** Follow-ups as lists show them: with their student, whose they are, and what the actor may do. */
export async function toRows(
  followups: readonly FollowupWithStudent[],
  actor: Actor,
): Promise<FollowupRow[]> {
  const names = await namesOf(followups, actor);
  const scope = scopeOf(actor.permissions, 'followups.edit');
  return followups.map((followup) => {
    const row = {
      ...toFollowup(followup),
      agentName: names.get(followup.agentId.toHexString()) ?? null,
    };
    // Of a student who is out of the actor's sight, only that there was a contact is told.
    if (!followup.customer) return { ...row, notes: '', customer: null, mayChange: false };
    return {
      ...row,
      customer: toBrief(followup.customer),
      mayChange: mayChange(followup, actor, scope),
    };
  });
}

async function namesOf(followups: readonly FollowupWithStudent[], actor: Actor) {
  const names = new Map([[actor.id, actor.name]]);
  const others = new Set(followups.map(({ agentId }) => agentId.toHexString()));
  others.delete(actor.id);
  if (others.size === 0) return names;
  const ids = [...others].map((id) => new mongoose.Types.ObjectId(id));
  const profiles = await Profile.find({ _id: { $in: ids } }, { name: 1 }).lean();
  for (const { _id, name } of profiles) names.set(_id.toHexString(), name);
  return names;
}
