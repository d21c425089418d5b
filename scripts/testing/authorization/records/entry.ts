import { Types } from 'mongoose';
import { AuditLog } from '#models/audit-log';
import type { Relation } from '#scripts/authorization/declaration';
import type { World } from '../world';
import { plantCustomer } from './customer';
import type { Planted } from './owner';

/** The change of a student's city, which the helper of this world made. */
export async function plantEntry(world: World, relation: Relation): Promise<Planted> {
  const student = await plantCustomer(world, relation);
  const _id = new Types.ObjectId();
  await AuditLog.collection.insertOne({
    _id,
    userId: world.helper._id,
    userEmail: world.helper.email,
    userName: world.helper.name,
    userRole: world.helper.role,
    action: 'UPDATE',
    entityType: 'customer',
    entityId: student.id,
    description: 'changed',
    changes: [{ field: 'basicData.city', from: 'Cairo', to: 'Giza' }],
    ipAddress: null,
    userAgent: null,
    requestMethod: null,
    requestPath: null,
    statusCode: 200,
    timestamp: new Date(),
  });
  return { id: _id.toHexString(), changedId: student.id };
}
