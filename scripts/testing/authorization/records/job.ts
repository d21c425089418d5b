import { Job } from '#models/job';
import type { Relation } from '#scripts/authorization/declaration';
import type { World } from '../world';
import { ownerOf, type Planted, stamped } from './owner';

/** Background work that its owner started and nothing runs. */
export async function plantJob(world: World, relation: Relation): Promise<Planted> {
  const record = new Job({
    kind: 'customers.reassign',
    createdBy: ownerOf(world, relation)._id,
    total: 1,
  }).toObject();
  await Job.collection.insertOne(stamped(record));
  return { id: record._id.toHexString() };
}
