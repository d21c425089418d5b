import type { Types } from 'mongoose';
import type { Relation } from '#scripts/authorization/declaration';
import type { World } from '../world';

/** A record that was put into the database past every verb. */
export interface Planted {
  id: string;
  /** The record that a call with it would change, where that is another. */
  changedId?: string;
  /** Who works with it. */
  agentId?: string;
  /** The secret of a link. */
  secret?: string;
}

/** Whose record it is; a deleted one is one's own. */
export function ownerOf(world: World, relation: Relation): World['self'] {
  if (relation === 'team') return world.colleague;
  if (relation === 'other' || relation === 'above') return world.stranger;
  return world.self;
}

export const deletion = (relation: Relation, by: Types.ObjectId) =>
  relation === 'deleted'
    ? { isDeleted: true, deletedAt: new Date(), deletedBy: by }
    : { isDeleted: false };

export const stamped = <T extends object>(record: T) => ({
  ...record,
  createdAt: new Date(),
  updatedAt: new Date(),
});
