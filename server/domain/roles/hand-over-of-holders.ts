import type { ClientSession } from 'mongoose';
import { Profile, type ProfileRecord } from '#models/profile';
import type { RoleRecord } from '#models/role';
import { mayHaveStudents } from '#server/auth/counselor';
import type { Actor } from '#server/kernel/context';
import { resolve } from '#server/permissions/resolve';
import { handOver } from '../users';

interface Change {
  before: RoleRecord;
  after: RoleRecord;
  actor: Actor;
  session: ClientSession;
}

type Holder = Pick<ProfileRecord, '_id' | 'name' | 'role' | 'overrides'>;

/** Sends the students of those holders back to the queue who work with none by the new cells. */
export async function handOverOfHolders({ before, after, actor, session }: Change) {
  const works = ({ role, overrides }: Holder, { cells }: RoleRecord) =>
    mayHaveStudents(role, resolve({ role, customRole: cells, overrides }));
  const holders = await Profile.find(
    { roleId: after._id, active: true, deletedAt: null },
    { name: 1, role: 1, overrides: 1 },
  )
    .session(session)
    .lean<Holder[]>();
  const lost = holders.filter((holder) => works(holder, before) && !works(holder, after));
  const audit = [];
  const events = [];
  for (const leaving of lost) {
    const reason = `${leaving.name} works with students no longer`;
    const handed = await handOver({ leaving, to: null, actor, session, reason });
    audit.push(handed.audit);
    events.push(handed.event);
  }
  return { audit, events };
}
