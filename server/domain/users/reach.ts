import mongoose, { type ClientSession, type HydratedDocument, type QueryFilter } from 'mongoose';
import { Profile, type ProfileRecord } from '#models/profile';
import type { Actor } from '#server/kernel/context';
import { notFound } from '#server/kernel/errors';
import { ownersIn } from '#server/permissions/scope';
import type { Scope } from '#server/permissions/vocabulary';

/** Only their equals, and the system itself, see and touch superadmins. */
export const isSuper = ({ role }: Pick<Actor, 'role'>) =>
  role === 'superadmin' || role === 'system';

/** The people whom an actor may see, to be ANDed into every load and list. */
export function peopleSeenBy(actor: Actor, scope: Scope): QueryFilter<ProfileRecord> {
  const owners = ownersIn(scope, actor);
  const rank = isSuper(actor) ? {} : { role: { $ne: 'superadmin' as const } };
  switch (owners.kind) {
    case 'all':
      return rank;
    case 'agents':
      return { ...rank, _id: { $in: owners.ids.filter((id) => id !== null).map(asId) } };
    default:
      return { _id: { $in: [] } };
  }
}

interface Wanted {
  id: string;
  actor: Actor;
  scope: Scope;
  session: ClientSession;
  deleted?: boolean;
}

/**
 * Loads one person for writing.
 * @throws AppError NOT_FOUND alike for an id that does not exist and for one out of reach
 */
export async function loadUser(wanted: Wanted): Promise<HydratedDocument<ProfileRecord>> {
  const profile = await Profile.findOne({
    $and: [
      { _id: asId(wanted.id), deletedAt: wanted.deleted ? { $ne: null } : null },
      peopleSeenBy(wanted.actor, wanted.scope),
    ],
  }).session(wanted.session);
  if (!profile) throw notFound('This person');
  return profile;
}

const asId = (id: string) => new mongoose.Types.ObjectId(id);
