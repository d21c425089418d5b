import { beforeAll, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { University } from '#models/university';
import { addProgramme, addUniversity } from '#scripts/testing/admissions';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, deleteCustomer } from '../customers';
import { deleteProgramme } from '../programmes';
import { listTrash } from '../trash';
import {
  createUniversity,
  deleteUniversity,
  getUniversity,
  importUniversities,
  listUniversities,
  purgeUniversity,
  restoreUniversity,
  updateUniversity,
} from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));

const [boss, admin, agent] = [contextOf('superadmin'), contextOf('admin'), contextOf('agent')];
const FORBIDDEN = { code: 'FORBIDDEN' };

describe('a manager', () => {
  test('adds a university with both names, and everybody reads it', async () => {
    const made = await createUniversity(admin, {
      nameEnglish: ' Ludwig Maximilian University ',
      nameArabic: 'جامعة لودفيغ ماكسيميليان',
      country: 'de',
      domains: ['LMU.de'],
      partner: true,
    });
    expect(made).toMatchObject({ country: 'DE', domains: ['lmu.de'], active: true, version: 1 });
    expect(await getUniversity(agent, { id: made.id })).toEqual(made);
    expect(await auditRows({ entityId: made.id })).toMatchObject([{ action: 'CREATE' }]);
  });

  test('changes it, and what is cleared is empty; the log tells field by field', async () => {
    const { id } = await addUniversity({ nameEnglish: 'Old Name', city: 'Bonn', ranking: 300 });
    const changed = await updateUniversity(admin, {
      id,
      version: 1,
      nameEnglish: 'New Name',
      city: null,
    });
    expect(changed).toMatchObject({
      nameEnglish: 'New Name',
      city: null,
      ranking: 300,
      version: 2,
    });
    const stale = updateUniversity(admin, { id, version: 1, city: 'Kiel' });
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' });
    const [row] = await auditRows({ entityId: id, action: 'UPDATE' });
    expect(row?.changes).toEqual([
      { field: 'nameEnglish', from: 'Old Name', to: 'New Name' },
      { field: 'city', from: 'Bonn', to: null },
    ]);
    const { items } = await listUniversities(agent, { search: 'new nam' });
    expect(items.map((one) => one.id)).toEqual([id]);
  });

  test('is told which university has the name already, accents and case aside', async () => {
    const { id } = await addUniversity({ nameEnglish: 'Universität Köln' });
    const refused = {
      code: 'DUPLICATE',
      details: [{ path: 'nameEnglish' }, { path: 'duplicateOf', message: id }],
    };
    const twin = addUniversity({ nameEnglish: 'UNIVERSITAT KOLN' });
    await expect(twin).rejects.toMatchObject(refused);
    const other = await addUniversity();
    const renamed = { id: other.id, version: 1, nameEnglish: 'Universitat Köln' };
    await expect(updateUniversity(admin, renamed)).rejects.toMatchObject(refused);
    await addUniversity({ nameEnglish: 'Universität Köln', country: 'AT' });
  });
});

describe('a counselor', () => {
  test('reads and changes nothing, which is on record', async () => {
    const { id } = await addUniversity();
    const writes = [
      () => createUniversity(agent, { nameEnglish: 'X', country: 'EG' }),
      () => updateUniversity(agent, { id, version: 1, city: 'X' }),
      () => deleteUniversity(agent, { id }),
      () => restoreUniversity(agent, { id }),
      () => purgeUniversity(admin, { id }),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject(FORBIDDEN);
    expect(await University.findById(id).lean()).toMatchObject({ version: 1, isDeleted: false });
    expect(await auditRows({ action: 'ACCESS_DENIED' })).toHaveLength(writes.length);
  });
});

describe('a university in use', () => {
  test('cannot be deleted while it has programmes: the refusal counts them', async () => {
    const { id } = await addUniversity();
    const programme = await addProgramme({ universityId: id });
    await addProgramme({ universityId: id });
    await expect(deleteUniversity(admin, { id })).rejects.toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ code: 'in_use_programmes', count: 2 }],
    });
    await deleteProgramme(admin, { id: programme.id });
    await expect(deleteUniversity(admin, { id })).rejects.toMatchObject({
      details: [{ code: 'in_use_programmes', count: 1 }],
    });
    await updateUniversity(admin, { id, version: 1, active: false });
  });

  test('cannot be deleted while a student chose it, in either script', async () => {
    const counselor = await addPerson('agent');
    const { id } = await addUniversity({ nameArabic: 'جامعة الاختبار' });
    const choices = [{ rank: 1, university: 'جامعة الاختبار' }];
    const made = await createCustomer(
      counselor.context,
      student({}, { desiredProgram: { choices } }),
    );
    const refused = { details: [{ code: 'in_use_students', count: 1 }] };
    await expect(deleteUniversity(admin, { id })).rejects.toMatchObject(refused);
    await deleteCustomer(admin, { id: made.id });
    await expect(deleteUniversity(admin, { id })).rejects.toMatchObject(refused);
  });

  test('is not deleted by whoever comes at the same moment as a new programme', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await addUniversity();
      const [deleted, added] = await Promise.allSettled([
        deleteUniversity(admin, { id }),
        addProgramme({ universityId: id }),
      ]);
      expect([deleted.status, added.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });
});

describe('the recycle bin', () => {
  test('takes a university out of every list, and gives it back', async () => {
    const { id, nameEnglish } = await addUniversity();
    await deleteUniversity(admin, { id, version: 1 });
    expect((await listUniversities(agent, { search: nameEnglish })).items).toEqual([]);
    await expect(getUniversity(agent, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const binned = await listTrash(admin, { kind: 'university', search: nameEnglish });
    expect(binned.items).toMatchObject([{ id, label: nameEnglish }]);
    await restoreUniversity(admin, { id });
    expect((await listUniversities(agent, { search: nameEnglish })).items).toHaveLength(1);
    const rows = await auditRows({ entityId: id });
    expect(rows.map(({ action }) => action)).toEqual(['CREATE', 'DELETE', 'RESTORE']);
  });

  test('never blocks a name, and does not give back what has a namesake now', async () => {
    const { id, nameEnglish } = await addUniversity();
    await deleteUniversity(admin, { id });
    const namesake = await addUniversity({ nameEnglish });
    await expect(restoreUniversity(admin, { id })).rejects.toMatchObject({
      code: 'DUPLICATE',
      details: [{ path: 'nameEnglish' }, { path: 'duplicateOf', message: namesake.id }],
    });
  });

  test('is emptied by a superadmin alone, who names what goes', async () => {
    const { id, nameEnglish } = await addUniversity();
    await deleteUniversity(admin, { id });
    const wrong = purgeUniversity(boss, { id, name: 'another' });
    await expect(wrong).rejects.toMatchObject({ details: [{ code: 'wrong_name' }] });
    await purgeUniversity(boss, { id, name: nameEnglish });
    expect(await University.findById(id)).toBeNull();
    expect(await auditRows({ entityId: id, action: 'PURGE' })).toHaveLength(1);
  });

  test('keeps the university of a programme that may return', async () => {
    const programme = await addProgramme();
    const { id } = programme.university;
    await deleteProgramme(admin, { id: programme.id });
    await deleteUniversity(admin, { id });
    await expect(purgeUniversity(boss, { id })).rejects.toMatchObject({
      details: [{ code: 'in_use_programmes', count: 1 }],
    });
  });
});

describe('the list', () => {
  test('is narrowed to partners, to a country, to what is active, and searched in both scripts', async () => {
    const country = 'NZ';
    const partner = await addUniversity({ country, partner: true, nameArabic: 'جامعة أوكلاند' });
    const closed = await addUniversity({ country, active: false, domains: ['closed.ac.nz'] });
    const found = async (input: object) =>
      (await listUniversities(agent, { country, ...input })).items.map(({ id }) => id);
    expect(await found({ partner: true })).toEqual([partner.id]);
    expect(await found({ active: false })).toEqual([closed.id]);
    expect(await found({ search: 'اوكلاند' })).toEqual([partner.id]);
    expect(await found({ search: 'closed.ac' })).toEqual([closed.id]);
    expect(await found({})).toHaveLength(2);
  });

  test('shows a change at once', async () => {
    const { id, nameEnglish } = await addUniversity();
    const seen = async () => (await listUniversities(agent, { search: nameEnglish })).items[0];
    expect(await seen()).toMatchObject({ partner: false });
    await updateUniversity(admin, { id, version: 1, partner: true });
    expect(await seen()).toMatchObject({ partner: true });
  });

  test('an import meets what people added, and leaves their words', async () => {
    const { id } = await addUniversity({ nameEnglish: 'Hand Made University', city: 'Jena' });
    const row = { name: 'HAND MADE university', alpha_two_code: 'DE', domains: ['hand.de'] };
    expect(await importUniversities(admin, [row])).toMatchObject({ inserted: 0, updated: 1 });
    expect(await getUniversity(agent, { id })).toMatchObject({
      nameEnglish: 'Hand Made University',
      city: 'Jena',
      domains: ['hand.de'],
      version: 2,
    });
  });
});
