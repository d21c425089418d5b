import { randomBytes } from 'node:crypto';
import { Notification } from '#models/notification';
import { NOTIFICATION_KINDS } from '#models/vocabulary';
import type { Relation } from '#scripts/authorization/declaration';
import type { World } from '../world';
import { ownerOf, type Planted } from './owner';

/** Something that its owner was told and has not read. */
export async function plantNotification(world: World, relation: Relation): Promise<Planted> {
  const record = new Notification({
    userId: ownerOf(world, relation)._id,
    kind: NOTIFICATION_KINDS[0],
    key: randomBytes(6).toString('hex'),
    at: new Date(),
  }).toObject();
  await Notification.collection.insertOne(record);
  return { id: record._id.toHexString() };
}
