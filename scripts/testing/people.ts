import { hashSync } from 'bcryptjs';
import { Types } from 'mongoose';
import { Profile, type ProfileRecord } from '#models/profile';
import type { Role } from '#models/vocabulary';
import type { Actor, AppContext } from '#server/kernel/context';
import { contextOf } from './context-of';

export const PASSWORD = 'correct horse battery';
/** Cheap rounds: comparing is what a test waits for, not what it measures. */
const passwordHash = hashSync(PASSWORD, 4);

/** Puts an account into the database, as a restored backup would: without a command. */
export async function addProfile(
  role: Role,
  fields: Partial<ProfileRecord> = {},
): Promise<ProfileRecord> {
  const _id = new Types.ObjectId();
  const email = `${role}.${_id.toHexString()}@test.example`;
  const profile = new Profile({ _id, role, email, name: `The ${role}`, passwordHash, ...fields });
  const record = profile.toObject<ProfileRecord>();
  const now = new Date();
  await Profile.collection.insertOne({ ...record, passwordHash, createdAt: now, updatedAt: now });
  return record;
}

/** A signed-in person with an account, as the server would describe them. */
export interface Person {
  id: string;
  context: AppContext;
  profile: ProfileRecord;
}

export async function addPerson(
  role: Role,
  fields: Partial<ProfileRecord> = {},
  actor: Partial<Actor> = {},
): Promise<Person> {
  const profile = await addProfile(role, fields);
  const id = profile._id.toHexString();
  const { email, name, team } = profile;
  return {
    id,
    profile,
    context: contextOf(role, { id, teamIds: [id], email, name, team, ...actor }),
  };
}

/** A superagent whose team are the given people. */
export function addLeader(members: readonly Person[]): Promise<Person> {
  const _id = new Types.ObjectId();
  const ids = members.map(({ id }) => id);
  return addPerson('superagent', { _id }, { teamIds: [_id.toHexString(), ...ids] });
}

/** The same person, holding less: what a narrowed API token stands for. */
export function withPermissions(
  { context }: Person,
  permissions: Partial<Actor['permissions']>,
): AppContext {
  if (!context.actor) throw new Error('a person always has an actor');
  const actor = { ...context.actor, permissions: { ...context.actor.permissions, ...permissions } };
  return { ...context, actor };
}
