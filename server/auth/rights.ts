import type { ClientSession } from 'mongoose';
import type { ProfileRecord } from '#models/profile';
import { Role } from '#models/role';
import { type Layers, resolve } from '#server/permissions/resolve';
import { PERMISSION_NAMES, type PermissionSet } from '#server/permissions/vocabulary';

/** What of a profile decides what its person may do. Accounts of earlier versions have the role alone. */
export type Entitled = Pick<ProfileRecord, 'role'> &
  Partial<Pick<ProfileRecord, 'roleId' | 'overrides'>>;

/** A custom role that cannot be found must not leave its holder with the wider built-in one. */
const NOTHING = PERMISSION_NAMES.map((permission) => ({ permission, scope: 'none' }));

/** The layers a person's rights are made of. Costs a look-up only for holders of a custom role. */
export async function layersOf(
  { role, roleId, overrides }: Entitled,
  session: ClientSession | null = null,
): Promise<Layers> {
  if (!roleId) return { role, overrides: overrides ?? [] };
  const custom = await Role.findOne({ _id: roleId, deletedAt: null }, { cells: 1 })
    .session(session)
    .lean();
  return { role, customRole: custom?.cells ?? NOTHING, overrides: overrides ?? [] };
}

/** What a person may do. */
export async function rightsOf(
  profile: Entitled,
  session: ClientSession | null = null,
): Promise<PermissionSet> {
  return resolve(await layersOf(profile, session));
}
