import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person, withPermissions } from '#scripts/testing/people';
import { newPhone, readyStudent, student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, deleteCustomer, updateCustomer } from '#server/domain/customers';
import { restoreValue } from './index';

useDatabase();
let admin: Person;
let agent: Person;
beforeAll(async () => {
  await createIndexes();
  [admin, agent] = [await addPerson('admin'), await addPerson('agent')];
});

/** A student whose city was changed from Giza to Cairo, and the entry that tells so. */
async function moved() {
  const { id } = await createCustomer(agent.context, student({ city: 'Giza' }));
  await updateCustomer(agent.context, { id, version: 1, basicData: { city: 'Cairo' } });
  return { id, auditId: await entryOf(id) };
}

async function entryOf(entityId: string): Promise<string> {
  const rows = await auditRows({ entityId, action: 'UPDATE' });
  return String(rows.at(-1)?._id);
}

const field = 'basicData.city';
const cityOf = async (id: string) => (await Customer.findById(id).lean())?.basicData.city;

describe('setting a value back', () => {
  test('is an ordinary change, and its row names the entry that it came from', async () => {
    const { id, auditId } = await moved();
    const done = await restoreValue(admin.context, { auditId, field, version: 2 });
    expect(done).toEqual({ customerId: id, version: 3 });
    expect(await cityOf(id)).toBe('Giza');
    const rows = await auditRows({ entityId: id, action: 'UPDATE' });
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      userId: admin.profile._id,
      entityType: 'customer',
      description: expect.stringContaining(`${field} set back to before entry ${auditId}`),
      changes: [{ field, from: 'Cairo', to: 'Giza' }],
    });
  });

  test('can itself be set back', async () => {
    const { id, auditId } = await moved();
    await restoreValue(admin.context, { auditId, field, version: 2 });
    await restoreValue(admin.context, { auditId: await entryOf(id), field, version: 3 });
    expect(await cityOf(id)).toBe('Cairo');
  });

  test('is refused to those who may not see the log or not edit the student', async () => {
    const { id, auditId } = await moved();
    const input = { auditId, field, version: 2 };
    const blind = withPermissions(admin, { 'audit.view': 'none' });
    const reader = withPermissions(admin, { 'customers.edit': 'none' });
    const elsewhere = withPermissions(admin, { 'customers.edit': 'assigned' });
    for (const context of [agent.context, blind, reader]) {
      expect((await failureOf(restoreValue(context, input))).code).toBe('FORBIDDEN');
    }
    expect((await failureOf(restoreValue(elsewhere, input))).code).toBe('NOT_FOUND');
    expect(await cityOf(id)).toBe('Cairo');
    expect(await auditRows({ entityId: id, action: 'UPDATE' })).toHaveLength(1);
  });

  test('is refused when the record has moved on, or is in the bin', async () => {
    const { id, auditId } = await moved();
    const stale = restoreValue(admin.context, { auditId, field, version: 1 });
    expect((await failureOf(stale)).code).toBe('CONFLICT');
    await deleteCustomer(admin.context, { id });
    const gone = restoreValue(admin.context, { auditId, field, version: 3 });
    expect((await failureOf(gone)).code).toBe('NOT_FOUND');
  });

  test('follows the rules of today', async () => {
    const made = await createCustomer(admin.context, readyStudent({ email: 'a@test.example' }));
    const { id } = made;
    const basicData = { customerPhone: newPhone() };
    await updateCustomer(admin.context, { id, version: 1, basicData });
    const auditId = await entryOf(id);
    const same = { customerPhone: made.basicData.customerPhone, email: 'a@test.example' };
    await createCustomer(admin.context, student(same));
    const input = { auditId, field: 'basicData.customerPhone', version: 2 };
    expect((await failureOf(restoreValue(admin.context, input))).code).toBe('DUPLICATE');
  });

  test('is refused for what the system keeps itself, with the reason', async () => {
    const { id } = await createCustomer(agent.context, student({ city: 'Giza' }));
    await deleteCustomer(admin.context, { id });
    const [row] = await auditRows({ entityId: id, action: 'DELETE' });
    const input = { auditId: String(row?._id), field: 'isDeleted', version: 2 };
    expect(await failureOf(restoreValue(admin.context, input))).toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ path: 'field', code: 'value_protected' }],
    });
    const [made] = await auditRows({ entityId: id, action: 'CREATE' });
    const first = { auditId: String(made?._id), field: 'basicData.city', version: 2 };
    expect(await failureOf(restoreValue(admin.context, first))).toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ code: 'value_not_a_change' }],
    });
  });

  test('finds no entry and no field that is not there', async () => {
    const { auditId } = await moved();
    const absent = { auditId: new Types.ObjectId().toHexString(), field, version: 2 };
    expect((await failureOf(restoreValue(admin.context, absent))).code).toBe('NOT_FOUND');
    const other = { auditId, field: 'basicData.email', version: 2 };
    expect((await failureOf(restoreValue(admin.context, other))).code).toBe('NOT_FOUND');
  });
});
