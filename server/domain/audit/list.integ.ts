import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { createIndexes } from '#models/indexes';
import type { AuditAction, EntityType } from '#models/vocabulary';
import { contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { assignAgent } from '#server/domain/assignments';
import { createCustomer, deleteCustomer, updateCustomer } from '#server/domain/customers';
import { createFollowup } from '#server/domain/followups';
import { writeAudit } from '#server/kernel/audit';
import { getAudit, listAudit } from './index';

useDatabase();
const admin = contextOf('admin');
const writer = contextOf('agent');
beforeAll(async () => {
  await createIndexes();
  await AuditLog.createCollection();
});

async function write(action: AuditAction, entityType: EntityType, entityId: string) {
  const description = `${action} of ${entityId} (50%)`;
  await writeAudit(writer, [{ action, entityType, entityId, description }], null);
}

const told = async (input: Parameters<typeof listAudit>[1]) => {
  const { items, pagination } = await listAudit(admin, input);
  return { rows: items.map(({ description }) => description), total: pagination.total };
};

describe('the audit log', () => {
  test('is narrowed by person, action, kind, record and time', async () => {
    const [one, two] = [new Types.ObjectId().toHexString(), new Types.ObjectId().toHexString()];
    await write('UPDATE', 'customer', one);
    await write('UPDATE', 'role', two);
    await write('DELETE', 'customer', two);
    const userId = writer.actor?.id ?? '';
    const all = [`DELETE of ${two} (50%)`, `UPDATE of ${two} (50%)`, `UPDATE of ${one} (50%)`];
    expect(await told({ userId })).toEqual({ rows: all, total: 3 });
    expect((await told({ userId, action: ['UPDATE'] })).rows).toEqual(all.slice(1));
    expect((await told({ userId, entityType: ['customer'] })).rows).toEqual([all[0], all[2]]);
    expect((await told({ action: ['DELETE'], userId, entityType: ['role'] })).rows).toEqual([]);
    expect((await told({ entityId: two })).rows).toEqual(all.slice(0, 2));
    expect((await told({ entityId: two, entityType: ['role'] })).rows).toEqual([all[1]]);
    expect((await told({ entityId: two, search: 'UPDATE OF' })).rows).toEqual([all[1]]);
    expect((await told({ userId, search: '(50%)' })).rows).toEqual(all);
    const now = new Date();
    expect((await told({ userId, to: now.toISOString().slice(0, 10) })).rows).toEqual(all);
    const tomorrow = new Date(now.getTime() + 86_400_000).toISOString();
    expect(await told({ userId, from: tomorrow })).toEqual({ rows: [], total: 0 });
  });

  test('is read page by page without a gap or a repetition', async () => {
    const entityId = 'many';
    for (let count = 0; count < 7; count += 1) await write('UPDATE', 'setting', entityId);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAudit(admin, { entityId, limit: 3, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.pagination.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });

  test('is searched only within a person or a record', async () => {
    const noText = listAudit(admin, { entityId: 'many', search: 'a\u0000b' });
    expect(await failureOf(noText)).toMatchObject({ details: [{ path: 'search' }] });
    expect(await failureOf(listAudit(admin, { search: 'city' }))).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'search', code: 'too_wide' }],
    });
  });

  test.each(['superagent', 'agent', 'dataentry'] as const)('is closed to a %s', async (role) => {
    const context = contextOf(role);
    expect((await failureOf(listAudit(context, {}))).code).toBe('FORBIDDEN');
    const id = new Types.ObjectId().toHexString();
    expect((await failureOf(getAudit(context, { id }))).code).toBe('FORBIDDEN');
  });

  test('leads to the record, and names people and roles instead of ids', async () => {
    const agent = await addPerson('agent', { name: 'Sara Nabil' });
    const made = await createCustomer(admin, student({ customerName: 'Laila' }));
    const { id } = made;
    await assignAgent(admin, { id, agentId: agent.id });
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const call = await createFollowup(admin, { customerId: id, type: 'call', dueAt });
    const [entry] = (await listAudit(admin, { entityId: id, action: ['ASSIGN'] })).items;
    expect(entry).toMatchObject({
      about: { kind: 'customer', id, label: 'Laila', number: made.customerNumber },
      names: { [agent.id]: 'Sara Nabil', [id]: 'Laila' },
    });
    expect(await getAudit(admin, { id: entry?.id ?? '' })).toEqual(entry);
    const [planned] = (await listAudit(admin, { entityId: call.id })).items;
    expect(planned?.about).toMatchObject({ kind: 'customer', id });
  });

  test('offers to set back what people write, of a student who is not in the bin', async () => {
    const { id } = await createCustomer(admin, student());
    await updateCustomer(admin, { id, version: 1, basicData: { city: 'Giza' } });
    const offered = async () => {
      const { items } = await listAudit(admin, { entityId: id, action: ['UPDATE', 'CREATE'] });
      return items.flatMap(({ changes }) => changes.filter(({ restorable }) => restorable));
    };
    expect(await offered()).toMatchObject([{ field: 'basicData.city', from: null, to: 'Giza' }]);
    await deleteCustomer(admin, { id });
    expect(await offered()).toEqual([]);
  });

  test('answers NOT_FOUND for an entry that is not there', async () => {
    const id = new Types.ObjectId().toHexString();
    expect((await failureOf(getAudit(admin, { id }))).code).toBe('NOT_FOUND');
  });
});
