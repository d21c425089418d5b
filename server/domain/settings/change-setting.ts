import mongoose, { type ClientSession } from 'mongoose';
import { Setting, type SettingRecord } from '#models/setting';
import type { SettingKey } from '#models/vocabulary';
import type { DomainEvent } from '#server/effects/events';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import type { Outcome } from '#server/kernel/verb';
import { can } from '#server/permissions/can';
import { categoryOf } from './category';
import { changeProblems, comparable, normalised } from './change-rules';
import { usable } from './read-setting';
import { requireUnused } from './require-unused';
import type { SettingChange, SettingOutput } from './schema';
import { toSetting } from './to-output';

interface Changing {
  change: SettingChange;
  actor: Actor;
  session: ClientSession;
  /** Finishes the sentence "lists.stages …" in the audit log. */
  done: string;
}

/**
 * Stores a setting's value.
 * @throws AppError CONFLICT on a stale version, BUSINESS_RULE when records hold what would vanish
 */
export async function changeSetting(changing: Changing): Promise<Outcome<SettingOutput>> {
  const { change, actor, session, done } = changing;
  const { key } = change;
  requireRight(actor, key);
  const stored = await Setting.findOne({ key }).session(session);
  const version = stored?.version ?? (stored ? 1 : 0);
  if (change.version !== undefined && change.version !== version) {
    throw new AppError('CONFLICT', 'Somebody changed this setting meanwhile. Look again.', {
      details: [{ path: 'version', message: `is now ${version}`, code: 'stale' }],
    });
  }
  const before = usable(key, stored?.value);
  const value = normalised(change);
  const details = changeProblems(change);
  if (details.length > 0) throw new AppError('BUSINESS_RULE', 'This would not work.', { details });
  await requireUnused({ list: key, before, after: value, session });

  const row = stored ?? new Setting({ key, category: categoryOf(key) });
  row.set({ value, version: version + 1, updatedBy: new mongoose.Types.ObjectId(actor.id) });
  row.markModified('value');
  await row.save({ session });
  return {
    data: toSetting(key, row.toObject<SettingRecord>(), actor),
    audit: [
      {
        action: 'UPDATE',
        entityType: 'setting',
        entityId: key,
        description: `${key} ${done}`,
        before: comparable(before),
        after: comparable(value),
      },
    ],
    events: [settingEvent('updated', key, actor)],
  };
}

export function settingEvent(
  topic: 'created' | 'updated',
  key: SettingKey,
  actor: Actor,
): DomainEvent {
  return {
    topic: `setting.${topic}`,
    entityType: 'setting',
    entityId: key,
    agentIds: [],
    createdBy: actor.id,
  };
}

/** @throws AppError FORBIDDEN: what guards the product has a permission of its own */
function requireRight(actor: Actor, key: SettingKey): void {
  if (categoryOf(key) !== 'security' || can(actor.permissions, 'settings.manageSecurity')) return;
  throw new AppError('FORBIDDEN', 'Security settings are for superadministrators.');
}
