import { Types } from 'mongoose';
import { StoredFile } from '#models/stored-file';
import type { Relation } from '#scripts/authorization/declaration';
import type { World } from '../world';
import { plantCustomer } from './customer';
import { deletion, ownerOf, type Planted, stamped } from './owner';

/** A picture among the files of a live student. */
export async function plantFile(world: World, relation: Relation): Promise<Planted> {
  const { _id: uploadedBy } = ownerOf(world, relation);
  const student = await plantCustomer(world, relation === 'deleted' ? 'own' : relation);
  const record = new StoredFile({
    customerId: new Types.ObjectId(student.id),
    name: 'photo.jpg',
    type: 'image/jpeg',
    size: 1,
    sha256: '0'.repeat(64),
    renditions: ['avif', 'webp', 'thumbnail'],
    showable: false,
    state: 'ready',
    uploadedBy,
    ...deletion(relation, uploadedBy),
  }).toObject();
  await StoredFile.collection.insertOne(stamped(record));
  return { id: record._id.toHexString() };
}
