import { Types } from 'mongoose';
import { Followup, type FollowupRecord } from '#models/followup';
import type { Relation } from '#scripts/authorization/declaration';
import { CALLERS } from '#scripts/authorization/declared';
import type { World } from '../world';
import { plantCustomer } from './customer';
import { deletion, ownerOf, type Planted, stamped } from './owner';

/** A day long past on which nothing else is due, so that a page of what is due begins with it. */
export const listedDay = ({ caller }: World) => `2001-01-1${CALLERS.indexOf(caller)}`;

export const listedFollowup = (world: World, relation: Relation) =>
  insert(world, relation, { dueAt: new Date(`${listedDay(world)}T09:00:00Z`) });

/** A planned contact of its owner with a live student of theirs. */
export const plantFollowup = (world: World, relation: Relation) => insert(world, relation, {});

/** A contact that took place. */
export const plantContact = (world: World, relation: Relation) =>
  insert(world, relation, { doneAt: new Date(), outcome: 'answered' });

async function insert(
  world: World,
  relation: Relation,
  fields: Partial<FollowupRecord>,
): Promise<Planted> {
  const { _id: agentId } = ownerOf(world, relation);
  const student = await plantCustomer(world, relation === 'deleted' ? 'own' : relation);
  const { isDeleted } = deletion(relation, agentId);
  const record = new Followup({
    customerId: new Types.ObjectId(student.id),
    agentId,
    type: 'call',
    dueAt: new Date(Date.now() + 3_600_000),
    createdBy: agentId,
    isDeleted,
    ...fields,
  }).toObject();
  await Followup.collection.insertOne(stamped(record));
  return { id: record._id.toHexString() };
}
