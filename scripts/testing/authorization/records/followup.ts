import { Types } from 'mongoose';
import { Followup } from '#models/followup';
import type { Relation } from '#scripts/authorization/declaration';
import type { World } from '../world';
import { plantCustomer } from './customer';
import { deletion, ownerOf, type Planted, stamped } from './owner';

/** A planned contact of its owner with a live student of theirs. */
export async function plantFollowup(world: World, relation: Relation): Promise<Planted> {
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
  }).toObject();
  await Followup.collection.insertOne(stamped(record));
  return { id: record._id.toHexString() };
}
