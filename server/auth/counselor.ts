import mongoose, { type ClientSession } from 'mongoose';
import { Profile, type ProfileRecord } from '#models/profile';
import { COUNSELOR_ROLES, type Role } from '#models/vocabulary';
import { can } from '#server/permissions/can';
import type { PermissionSet } from '#server/permissions/vocabulary';
import { type Entitled, rightsOf } from './rights';

type Holder = Pick<ProfileRecord, '_id'> & Entitled;

/** Whether somebody may have students of their own: by their role, and because they may see them. */
export function mayHaveStudents(role: Role, rights: PermissionSet): boolean {
  return COUNSELOR_ROLES.includes(role) && can(rights, 'customers.view');
}

/** The same of a person as stored. */
export async function worksWithStudents(
  profile: Entitled,
  session: ClientSession,
): Promise<boolean> {
  return mayHaveStudents(profile.role, await rightsOf(profile, session));
}

/** The active person with this id who works with students; null for anybody else. */
export async function findCounselor(
  id: string,
  session: ClientSession,
): Promise<mongoose.Types.ObjectId | null> {
  const profile = await Profile.findOne(
    { _id: new mongoose.Types.ObjectId(id), active: true, deletedAt: null },
    { role: 1, roleId: 1, overrides: 1 },
  )
    .session(session)
    .lean<Holder>();
  return profile && (await worksWithStudents(profile, session)) ? profile._id : null;
}
