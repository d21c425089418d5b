import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { createRole, deleteRole, listRoles, restoreRole } from './index';

useDatabase();
let boss: Person;
beforeAll(async () => {
  await createIndexes();
  boss = await addPerson('superadmin');
});

async function deleted(en: string): Promise<string> {
  const { id } = await createRole(boss.context, { label: { en, ar: en }, baseRole: 'agent' });
  await deleteRole(boss.context, { id });
  return id;
}

const listed = async () => (await listRoles(boss.context, {})).items.map(({ id }) => id);

describe('restoring a role', () => {
  test('brings it back as it was, with an audit row', async () => {
    const id = await deleted('Visa desk');
    expect(await listed()).not.toContain(id);
    const back = await restoreRole(boss.context, { id });
    expect(back).toMatchObject({ id, label: { en: 'Visa desk' }, baseRole: 'agent' });
    expect(await listed()).toContain(id);
    expect(await auditRows({ entityId: id, action: 'RESTORE' })).toMatchObject([
      { entityType: 'role', changes: [{ field: 'isDeleted', from: true, to: false }] },
    ]);
  });

  test('is refused to everybody but superadmins', async () => {
    const id = await deleted('Night shift');
    for (const role of ['admin', 'superagent', 'agent'] as const) {
      const { context } = await addPerson(role);
      expect((await failureOf(restoreRole(context, { id }))).code).toBe('FORBIDDEN');
    }
    expect(await auditRows({ entityId: id, action: 'RESTORE' })).toEqual([]);
  });

  test('names the role that has taken its name', async () => {
    const id = await deleted('Weekend');
    const label = { en: 'Weekend', ar: 'الأسبوع' };
    const other = await createRole(boss.context, { label, baseRole: 'agent' });
    expect(await failureOf(restoreRole(boss.context, { id }))).toMatchObject({
      code: 'DUPLICATE',
      message: 'There is a role called Weekend already.',
      details: [{ code: 'role_taken' }, { path: 'duplicateOf', message: other.id }],
    });
  });

  test('finds nothing that is not in the bin', async () => {
    const id = new Types.ObjectId().toHexString();
    expect((await failureOf(restoreRole(boss.context, { id }))).code).toBe('NOT_FOUND');
  });
});
