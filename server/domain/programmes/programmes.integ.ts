import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { createIndexes } from '#models/indexes';
import { Intake } from '#models/intake';
import { Programme } from '#models/programme';
import { Setting } from '#models/setting';
import { addIntake, addProgramme, addUniversity } from '#scripts/testing/admissions';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { invalidate } from '#server/effects/cache';
import { createCustomer } from '../customers';
import { listIntakes } from '../intakes';
import { DEFAULT_SETTINGS, updateSetting } from '../settings';
import { deleteUniversity, updateUniversity } from '../universities';
import {
  createProgramme,
  deleteProgramme,
  getProgramme,
  listProgrammes,
  purgeProgramme,
  restoreProgramme,
  updateProgramme,
} from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));
beforeEach(async () => {
  await Setting.collection.deleteMany({});
  await AuditLog.collection.deleteMany({});
  invalidate('setting');
});

const [boss, admin, agent] = [contextOf('superadmin'), contextOf('admin'), contextOf('agent')];

describe('a programme', () => {
  test('is added with rules in native scales, read by everybody, and told in the log', async () => {
    const { id: universityId } = await addUniversity({ nameEnglish: 'Reading Rules' });
    const entryRules = [
      { name: 'With a degree', rules: [{ kind: 'gpa', scale: 4, min: 2.7 } as const] },
      { name: null, rules: [{ kind: 'experience', min: 3 } as const] },
    ];
    const made = await createProgramme(admin, {
      universityId,
      degreeType: 'master',
      nameEnglish: 'MSc Law',
      nameArabic: 'ماجستير القانون',
      fieldOfStudy: 'law',
      teachingLanguage: 'english',
      tuition: { amount: 12_000, currency: 'EUR', per: 'year' },
      commission: { kind: 'percent', percent: 12.5 },
      requiredDocuments: ['passport', 'cv'],
      entryRules,
    });
    expect(made).toMatchObject({ entryRules, active: true, applicationFee: null, version: 1 });
    expect(made.university).toMatchObject({ id: universityId, nameEnglish: 'Reading Rules' });
    expect(await getProgramme(agent, { id: made.id })).toEqual(made);
    expect(await auditRows({ entityId: made.id })).toMatchObject([{ action: 'CREATE' }]);
  });

  test('is changed: lists are replaced whole, the rest stays', async () => {
    const { id } = await addProgramme({ durationMonths: 24 });
    const changed = await updateProgramme(admin, {
      id,
      version: 1,
      entryRules: [{ rules: [{ kind: 'supervisor' }] }],
    });
    expect(changed).toMatchObject({ durationMonths: 24, version: 2 });
    const [row] = await auditRows({ entityId: id, action: 'UPDATE' });
    expect(row?.changes.map(({ field }) => field)).toEqual(['entryRules']);
    const stale = updateProgramme(admin, { id, version: 1, active: false });
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('is one of its name, degree and language at a university', async () => {
    const { id, nameEnglish, university } = await addProgramme();
    const universityId = university.id;
    const twin = addProgramme({ universityId, nameEnglish: nameEnglish.toUpperCase() });
    await expect(twin).rejects.toMatchObject({
      code: 'DUPLICATE',
      details: [{ path: 'nameEnglish' }, { path: 'duplicateOf', message: id }],
    });
    await addProgramme({ universityId, nameEnglish, teachingLanguage: 'arabic' });
    await addProgramme({ universityId, nameEnglish, degreeType: 'phd' });
  });

  test('is added to a live university only', async () => {
    const { id: universityId } = await addUniversity();
    await deleteUniversity(admin, { id: universityId });
    await expect(addProgramme({ universityId })).rejects.toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ code: 'university_deleted' }],
    });
  });

  test('is no counselor’s to change, nor an administrator’s to delete for ever', async () => {
    const { id, university } = await addProgramme();
    const fresh = {
      universityId: university.id,
      degreeType: 'phd',
      nameEnglish: 'X',
      fieldOfStudy: 'law',
      teachingLanguage: 'english',
    } as const;
    const writes = [
      () => createProgramme(agent, fresh),
      () => updateProgramme(agent, { id, version: 1, active: false }),
      () => deleteProgramme(agent, { id }),
      () => restoreProgramme(agent, { id }),
      () => purgeProgramme(admin, { id }),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await Programme.findById(id).lean()).toMatchObject({ version: 1, isDeleted: false });
    expect(await auditRows({ action: 'ACCESS_DENIED' })).toHaveLength(writes.length);
  });
});

describe('what settings offer', () => {
  const off = (key: string) =>
    DEFAULT_SETTINGS['lists.fieldsOfStudy'].map((entry) =>
      entry.key === key ? { ...entry, enabled: false } : entry,
    );

  test('is all that can be chosen, deep inside the rules as well', async () => {
    const refused = (path: string) => ({ code: 'VALIDATION_ERROR', details: [{ path }] });
    await expect(addProgramme({ fieldOfStudy: 'alchemy' })).rejects.toMatchObject(
      refused('fieldOfStudy'),
    );
    await expect(addProgramme({ requiredDocuments: ['gold'] })).rejects.toMatchObject(
      refused('requiredDocuments'),
    );
    await expect(
      addProgramme({
        entryRules: [
          { rules: [{ kind: 'supervisor' }] },
          { rules: [{ kind: 'degree_field', fields: ['law', 'alchemy'] }] },
        ],
      }),
    ).rejects.toMatchObject(refused('entryRules.1.rules.0.fields'));
  });

  test('and was chosen before stays when it is switched off', async () => {
    const { id } = await addProgramme({ fieldOfStudy: 'media' });
    await updateSetting(admin, { key: 'lists.fieldsOfStudy', value: off('media') });
    await updateProgramme(admin, { id, version: 1, notes: 'still there' });
    await expect(addProgramme({ fieldOfStudy: 'media' })).rejects.toMatchObject({
      details: [{ path: 'fieldOfStudy' }],
    });
  });

  test('cannot be removed while a programme has it, or a rule asks for it', async () => {
    await addProgramme({
      fieldOfStudy: 'law',
      entryRules: [{ rules: [{ kind: 'degree_field', fields: ['psychology'] }] }],
    });
    const value = DEFAULT_SETTINGS['lists.fieldsOfStudy'].filter(({ key }) => key !== 'psychology');
    await expect(updateSetting(admin, { key: 'lists.fieldsOfStudy', value })).rejects.toMatchObject(
      {
        code: 'BUSINESS_RULE',
        details: [{ path: 'value.psychology', code: 'in_use_programmes', count: 1 }],
      },
    );
  });
});

test('No list loses what a rule of a programme names', async () => {
  await addProgramme({
    entryRules: [{ rules: [{ kind: 'english_test', test: 'duolingo', min: 110 }] }],
  });
  const value = DEFAULT_SETTINGS['lists.englishTests'].filter(({ key }) => key !== 'duolingo');
  await expect(updateSetting(admin, { key: 'lists.englishTests', value })).rejects.toMatchObject({
    details: [{ path: 'value.duolingo', code: 'in_use_programmes', count: 1 }],
  });
});

describe('a programme that goes', () => {
  test('takes its intakes along and brings them back; what was deleted before stays deleted', async () => {
    const { id } = await addProgramme();
    const kept = await addIntake({ programmeId: id });
    const gone = await addIntake({ programmeId: id, year: 2031 });
    await Intake.collection.updateOne({ year: 2031 }, { $set: { isDeleted: true } });
    await deleteProgramme(admin, { id });
    expect((await listIntakes(agent, { programmeId: id })).items).toEqual([]);
    await restoreProgramme(admin, { id });
    const back = (await listIntakes(agent, { programmeId: id })).items.map((one) => one.id);
    expect(back).toEqual([kept.id]);
    expect(back).not.toContain(gone.id);
  });

  test('stays while a student chose it at its university', async () => {
    const counselor = await addPerson('agent');
    const { id, nameEnglish, university } = await addProgramme();
    const choices = [{ rank: 1, university: university.nameEnglish, programme: nameEnglish }];
    await createCustomer(counselor.context, student({}, { desiredProgram: { choices } }));
    await expect(deleteProgramme(admin, { id })).rejects.toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ code: 'in_use_students', count: 1 }],
    });
  });

  test('does not return to a university that is gone, nor beside a namesake', async () => {
    const { id, university, nameEnglish } = await addProgramme();
    await deleteProgramme(admin, { id });
    const namesake = await addProgramme({ universityId: university.id, nameEnglish });
    await expect(restoreProgramme(admin, { id })).rejects.toMatchObject({
      code: 'DUPLICATE',
      details: [{ path: 'nameEnglish' }, { path: 'duplicateOf', message: namesake.id }],
    });
    await deleteProgramme(admin, { id: namesake.id });
    await deleteUniversity(admin, { id: university.id });
    await expect(restoreProgramme(admin, { id })).rejects.toMatchObject({
      details: [{ code: 'university_deleted' }],
    });
  });

  test('for ever leaves nothing but the log', async () => {
    const { id, nameEnglish } = await addProgramme();
    const intake = await addIntake({ programmeId: id });
    await deleteProgramme(admin, { id });
    await purgeProgramme(boss, { id, name: nameEnglish });
    expect(await Programme.findById(id)).toBeNull();
    expect(await Intake.findById(intake.id)).toBeNull();
    expect(await auditRows({ entityId: id, action: 'PURGE' })).toHaveLength(1);
  });
});

test('The list follows a university, a degree, a field, words in both scripts, and every change', async () => {
  const { id: universityId } = await addUniversity();
  const first = await addProgramme({ universityId, nameArabic: 'ماجستير القضاء' });
  const second = await addProgramme({ universityId, degreeType: 'phd', fieldOfStudy: 'media' });
  const found = async (input: object) =>
    (await listProgrammes(agent, { universityId, ...input })).items.map(({ id }) => id);
  expect(await found({})).toHaveLength(2);
  expect(await found({ degreeType: 'phd' })).toEqual([second.id]);
  expect(await found({ fieldOfStudy: 'law' })).toEqual([first.id]);
  expect(await found({ search: 'القضا' })).toEqual([first.id]);
  await updateProgramme(admin, { id: first.id, version: 1, active: false });
  expect(await found({ active: true })).toEqual([second.id]);
  await updateUniversity(admin, { id: universityId, version: 1, nameEnglish: 'Renamed Since' });
  const { items } = await listProgrammes(agent, { universityId });
  expect(items[0]?.university.nameEnglish).toBe('Renamed Since');
});
