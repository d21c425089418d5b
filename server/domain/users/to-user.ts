import type { z } from 'zod';
import { Profile, type ProfileRecord } from '#models/profile';
import { Role, type RoleRecord } from '#models/role';
import type { userView } from './schema';

/** People as screens and callers see them, with the names of their custom roles and managers. */
export async function toUsers(
  profiles: readonly ProfileRecord[],
): Promise<z.input<typeof userView>[]> {
  const [roles, managers] = await Promise.all([
    namedBy(
      profiles.map(({ roleId }) => roleId),
      (ids) =>
        Role.find({ _id: { $in: ids } }, { label: 1 }).lean<Pick<RoleRecord, '_id' | 'label'>[]>(),
    ),
    namedBy(
      profiles.map(({ managerId }) => managerId),
      (ids) =>
        Profile.find({ _id: { $in: ids } }, { name: 1 }).lean<
          Pick<ProfileRecord, '_id' | 'name'>[]
        >(),
    ),
  ]);
  return profiles.map((profile) => toUser(profile, roles, managers));
}

/** One of them. */
export async function oneUser(profile: ProfileRecord): Promise<z.input<typeof userView>> {
  const [user] = await toUsers([profile]);
  if (!user) throw new Error('one profile in, one user out');
  return user;
}

type Id = ProfileRecord['_id'];

async function namedBy<T extends { _id: Id }>(
  ids: readonly (Id | null | undefined)[],
  load: (ids: Id[]) => Promise<T[]>,
): Promise<Map<string, T>> {
  const wanted = ids.filter((id): id is Id => Boolean(id));
  const rows = wanted.length > 0 ? await load(wanted) : [];
  return new Map(rows.map((row) => [row._id.toHexString(), row]));
}

function toUser(
  profile: ProfileRecord,
  roles: Map<string, Pick<RoleRecord, '_id' | 'label'>>,
  managers: Map<string, Pick<ProfileRecord, 'name'>>,
): z.input<typeof userView> {
  const { email, name, role, team, presence, locale, timeZone, active } = profile;
  const roleId = profile.roleId?.toHexString();
  const managerId = profile.managerId?.toHexString() ?? null;
  const custom = roleId ? roles.get(roleId) : undefined;
  return {
    id: profile._id.toHexString(),
    email,
    name,
    role,
    customRole: roleId ? { id: roleId, label: custom?.label ?? { en: '?', ar: '?' } } : null,
    team: team ?? null,
    managerId,
    managerName: managerId ? (managers.get(managerId)?.name ?? null) : null,
    // Accounts of earlier versions lack what came later.
    languages: profile.languages ?? [],
    countries: profile.countries ?? [],
    degrees: profile.degrees ?? [],
    dailyCapacity: profile.dailyCapacity ?? null,
    presence,
    locale,
    timeZone,
    active,
    isDeleted: Boolean(profile.deletedAt),
    hasPassword: Boolean(profile.passwordChangedAt),
    lastLoginAt: profile.lastLoginAt?.toISOString() ?? null,
    avatarVersion: profile.avatarVersion ?? 0,
    createdAt: profile.createdAt.toISOString(),
  };
}
