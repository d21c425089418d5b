import type { Types } from 'mongoose';
import { derivedAssignment } from '#models/assignment-rules';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import type { CustomerRecord } from '#models/customer-types';
import { COUNSELOR_ROLES } from '#models/vocabulary';
import type { Relation } from '#scripts/authorization/declaration';
import { searchRecordOf } from '#server/domain/customers';
import { newPhone } from '../../students';
import type { World } from '../world';
import { deletion, ownerOf, type Planted, stamped } from './owner';

/** A student whom their owner entered, and works with if they counsel. */
export async function plantCustomer(world: World, relation: Relation): Promise<Planted> {
  const owner = ownerOf(world, relation);
  const counsels = COUNSELOR_ROLES.includes(owner.role);
  return insert(world, relation, owner._id, counsels ? owner._id : null);
}

/** A student whom their owner entered and somebody works with: the owner if they counsel. */
export async function plantCounseled(world: World, relation: Relation): Promise<Planted> {
  const owner = ownerOf(world, relation);
  const counsels = COUNSELOR_ROLES.includes(owner.role);
  return insert(world, relation, owner._id, counsels ? owner._id : world.helper._id);
}

async function insert(
  { marker, self }: World,
  relation: Relation,
  createdBy: Types.ObjectId,
  agentId: Types.ObjectId | null,
): Promise<Planted> {
  const now = new Date();
  const agents = agentId ? [{ agentId, role: 'lead', counselorStatus: 'new', from: now }] : [];
  const made = new Customer({
    customerNumber: 'made below',
    degreeType: 'bachelor',
    basicData: { customerName: `${marker} ${relation}`, customerPhone: newPhone() },
    assignment: { agents, history: [] },
    createdBy,
    tags: [marker],
    ...deletion(relation, self._id),
  }).toObject<CustomerRecord>();
  const record = stamped({ ...made, customerNumber: `ZQ-${made._id.toHexString()}` });
  record.assignment = { ...record.assignment, ...derivedAssignment(record.assignment.agents) };
  await Customer.collection.insertOne(record);
  if (!record.isDeleted) await CustomerSearch.collection.insertOne(searchRecordOf(record));
  return {
    id: record._id.toHexString(),
    ...(agentId ? { agentId: agentId.toHexString() } : {}),
  };
}
