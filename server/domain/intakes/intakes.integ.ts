import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { createIndexes } from '#models/indexes';
import { Intake } from '#models/intake';
import { addIntake, addProgramme } from '#scripts/testing/admissions';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { useDatabase } from '#scripts/testing/use-database';
import { deleteProgramme } from '../programmes';
import { listTrash } from '../trash';
import {
  createIntake,
  deleteIntake,
  getIntake,
  listIntakes,
  purgeIntake,
  restoreIntake,
  updateIntake,
} from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));
beforeEach(async () => void (await AuditLog.collection.deleteMany({})));

const [boss, admin, agent] = [contextOf('superadmin'), contextOf('admin'), contextOf('agent')];

describe('an intake', () => {
  test('is added, changed and read; the log tells what changed', async () => {
    const made = await addIntake({ quota: 20 });
    expect(await getIntake(agent, { id: made.id })).toEqual(made);
    const changed = { id: made.id, version: 1, quota: null, open: false };
    expect(await updateIntake(admin, changed)).toMatchObject({ quota: null, open: false });
    const rows = await auditRows({ entityId: made.id });
    expect(rows.map(({ action }) => action)).toEqual(['CREATE', 'UPDATE']);
    expect(rows[1]?.changes).toEqual([
      { field: 'quota', from: 20, to: null },
      { field: 'open', from: true, to: false },
    ]);
    await expect(updateIntake(admin, changed)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('takes no applications after its beginning', async () => {
    const late = { code: 'VALIDATION_ERROR', details: [{ path: 'deadline', code: 'after_start' }] };
    await expect(addIntake({ deadline: '2030-09-16' })).rejects.toMatchObject(late);
    const { id } = await addIntake();
    const moved = updateIntake(admin, { id, version: 1, startsOn: '2030-01-01' });
    await expect(moved).rejects.toMatchObject(late);
  });

  test('is one of its term, of a live programme', async () => {
    const { id, programmeId } = await addIntake();
    await expect(addIntake({ programmeId })).rejects.toMatchObject({
      code: 'DUPLICATE',
      details: [{ path: 'term' }, { path: 'duplicateOf', message: id }],
    });
    await deleteProgramme(admin, { id: programmeId });
    await expect(addIntake({ programmeId, year: 2031 })).rejects.toMatchObject({
      details: [{ code: 'programme_deleted' }],
    });
  });

  test('is no counselor’s to change', async () => {
    const { id, programmeId } = await addIntake();
    const day = { startsOn: '2031-09-15', deadline: '2031-06-30' };
    const writes = [
      () => createIntake(agent, { programmeId, term: 'fall', year: 2031, ...day }),
      () => updateIntake(agent, { id, version: 1, open: false }),
      () => deleteIntake(agent, { id }),
      () => restoreIntake(agent, { id }),
      () => purgeIntake(admin, { id }),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await Intake.countDocuments({ programmeId })).toBe(1);
    expect(await auditRows({ action: 'ACCESS_DENIED' })).toHaveLength(writes.length);
  });

  test('goes to the recycle bin and returns, unless its term is taken', async () => {
    const { id, programmeId } = await addIntake();
    await deleteIntake(admin, { id });
    expect((await listTrash(admin, { kind: 'intake' })).items).toMatchObject([
      { id, code: '2030-09-15', word: 'fall' },
    ]);
    const other = await addIntake({ programmeId });
    await expect(restoreIntake(admin, { id })).rejects.toMatchObject({
      code: 'DUPLICATE',
      details: [{ path: 'term' }, { path: 'duplicateOf', message: other.id }],
    });
    await deleteIntake(admin, { id: other.id });
    expect(await restoreIntake(admin, { id })).toMatchObject({ id, version: 3 });
  });

  test('is deleted for ever by a superadmin who names the day of its beginning', async () => {
    const { id } = await addIntake();
    const wrong = purgeIntake(boss, { id, name: '2030-09-16' });
    await expect(wrong).rejects.toMatchObject({ details: [{ code: 'wrong_name' }] });
    await purgeIntake(boss, { id, name: '2030-09-15' });
    expect(await Intake.findById(id)).toBeNull();
    expect(await auditRows({ entityId: id, action: 'PURGE' })).toHaveLength(1);
  });
});

test('A programme’s intakes are listed by their beginning, page by page', async () => {
  const { id: programmeId } = await addProgramme();
  for (const year of [2032, 2030, 2031]) {
    const days = { startsOn: `${year}-09-15`, deadline: `${year}-06-30` };
    await addIntake({ programmeId, year, ...days });
  }
  const first = await listIntakes(agent, { programmeId, limit: 2 });
  expect(first.items.map(({ year }) => year)).toEqual([2030, 2031]);
  const cursor = first.pagination.nextCursor ?? '';
  const second = await listIntakes(agent, { programmeId, limit: 2, cursor });
  expect(second.items.map(({ year }) => year)).toEqual([2032]);
  expect(second.pagination.total).toBe(3);
});
