import { randomBytes } from 'node:crypto';
import { AccountLink } from '#models/account-link';
import { ApiToken } from '#models/api-token';
import { Profile } from '#models/profile';
import { Role } from '#models/role';
import type { Relation } from '#scripts/authorization/declaration';
import { hashToken } from '#server/auth/token-hash';
import { addProfile } from '../../people';
import type { World } from '../world';
import { deletion, ownerOf, type Planted, stamped } from './owner';

/** A person; one's own account is the one that calls. */
export async function plantUser(world: World, relation: Relation): Promise<Planted> {
  if (relation === 'own') return { id: world.self._id.toHexString() };
  const { _id } = await addProfile(relation === 'above' ? 'superadmin' : 'agent', {
    name: `${world.marker} ${relation}`,
    team: ownerOf(world, relation).team,
  });
  if (relation === 'deleted') {
    const gone = { ...deletion(relation, world.self._id), active: false };
    await Profile.collection.updateOne({ _id }, { $set: gone });
  }
  return { id: _id.toHexString() };
}

/** A person who was there when the caller signed in: what a list shows of a team. */
export async function listedUser(world: World, relation: Relation): Promise<Planted> {
  if (relation === 'deleted' || relation === 'above') return plantUser(world, relation);
  return { id: ownerOf(world, relation)._id.toHexString() };
}

/** A team goes by its name. */
export async function plantTeamName(world: World, relation: Relation): Promise<Planted> {
  return { id: ownerOf(world, relation).team ?? '' };
}

/** A custom role that nobody holds. */
export async function plantRole(world: World, relation: Relation): Promise<Planted> {
  const name = `zq-${randomBytes(6).toString('hex')}`;
  const record = new Role({
    name,
    label: { en: name, ar: name },
    baseRole: 'agent',
    cells: [],
    ...deletion(relation, world.self._id),
  }).toObject();
  await Role.collection.insertOne(stamped(record));
  return { id: record._id.toHexString() };
}

/** A personal token; a deleted one was revoked. */
export async function plantToken(world: World, relation: Relation): Promise<Planted> {
  const record = new ApiToken({
    userId: ownerOf(world, relation)._id,
    name: 'Zq',
    tokenHash: randomBytes(32).toString('hex'),
    hint: 'zzzz',
    scopes: ['*'],
    revokedAt: relation === 'deleted' ? new Date() : null,
  }).toObject();
  await ApiToken.collection.insertOne(stamped(record));
  return { id: record._id.toHexString() };
}

/** A link by which somebody chooses a password; a deleted one was used. */
export async function plantLink(_world: World, relation: Relation): Promise<Planted> {
  const { _id: userId } = await addProfile('agent');
  const { _id: createdBy } = await addProfile('admin');
  const secret = randomBytes(32).toString('base64url');
  const record = new AccountLink({
    userId,
    kind: 'invite',
    tokenHash: hashToken(secret),
    expiresAt: new Date(Date.now() + 3_600_000),
    usedAt: relation === 'deleted' ? new Date() : null,
    createdBy,
  }).toObject();
  await AccountLink.collection.insertOne(stamped(record));
  return { id: record._id.toHexString(), secret };
}
