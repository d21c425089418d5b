import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import { Setting } from '#models/setting';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import {
  DEFAULT_SETTINGS,
  readSetting,
  settingsLists,
  stageUse,
  updateSetting,
} from '#server/domain/settings';
import { invalidate } from '#server/effects/cache';
import {
  createCustomer,
  deleteCustomer,
  getCustomer,
  listCustomers,
  updateCustomer,
} from './index';

useDatabase();
const admin = contextOf('admin');
const builtIn = DEFAULT_SETTINGS['lists.stages'];
const EXAM = { key: 'oral_exam', label: { en: 'Oral exam', ar: 'امتحان شفهي' } };
let agent: Person;

beforeAll(async () => {
  await createIndexes();
  agent = await addPerson('agent');
});
beforeEach(async () => {
  await Setting.collection.deleteMany({});
  await Customer.collection.deleteMany({});
  invalidate('setting');
});

/** The stages of the product with the company's own behind one of them. */
function withExam(behind: string, rule: Partial<(typeof builtIn)[number]> = {}) {
  const at = builtIn.findIndex(({ key }) => key === behind) + 1;
  const [usual] = builtIn;
  if (!usual) throw new Error('there are no stages');
  const exam = { ...usual, deadlineDays: null, ...EXAM, ...rule };
  return builtIn.toSpliced(at, 0, exam).map((stage, order) => ({ ...stage, order }));
}
const store = (value: typeof builtIn) => updateSetting(admin, { key: 'lists.stages', value });
const add = (salesStatus?: string) =>
  createCustomer(agent.context, student({}, salesStatus ? { evaluation: { salesStatus } } : {}));
const move = ({ id, version }: { id: string; version: number }, salesStatus: string, more = {}) =>
  updateCustomer(agent.context, { id, version, evaluation: { salesStatus }, ...more });

describe('a stage of the company’s own', () => {
  test('is entered, counted, filtered by and left like any other', async () => {
    await store(withExam('contacted'));
    const made = await add();
    const moved = await move(made, 'oral_exam');
    expect(moved.evaluation.salesStatus).toBe('oral_exam');
    const [row] = await auditRows({ entityId: made.id, action: 'UPDATE' });
    expect(row?.changes).toContainEqual({
      field: 'evaluation.salesStatus',
      from: 'new',
      to: 'oral_exam',
    });
    const inIt = await listCustomers(agent.context, { salesStatus: ['oral_exam'] });
    expect(inIt.items).toMatchObject([{ id: made.id, salesStatus: 'oral_exam' }]);
    expect((await stageUse(admin, {})).stages).toContainEqual({
      key: 'oral_exam',
      students: 1,
      isCapped: false,
    });
    expect((await move(moved, 'qualified')).evaluation.salesStatus).toBe('qualified');
  });

  test('takes students who are entered in it, and its own rules hold', async () => {
    await store(withExam('contacted', { requires: 'note', mayGoBack: false, deadlineDays: 3 }));
    expect((await add('oral_exam')).evaluation.salesStatus).toBe('oral_exam');
    const made = await add();
    expect(await failureOf(move(made, 'oral_exam'))).toMatchObject({
      details: [{ path: 'note', code: 'note_required' }],
    });
    const moved = await move(made, 'oral_exam', { note: 'On Sunday' });
    expect(await failureOf(move(moved, 'contacted'))).toMatchObject({
      details: [{ code: 'no_way_back' }],
    });
    const long = new Date('2026-01-01T00:00:00Z');
    await Customer.collection.updateMany({}, { $set: { 'evaluation.statusChangedAt': long } });
    const late = await listCustomers(agent.context, { late: true });
    expect(late.items.map(({ id }) => id)).toContain(made.id);
  });

  test('asks for a whole record behind ready_to_apply, for nothing before it or beside', async () => {
    const made = await add();
    await store(withExam('applied'));
    const { code, details } = await failureOf(move(made, 'oral_exam'));
    expect(code).toBe('BUSINESS_RULE');
    expect(new Set(details?.map((one) => one.code))).toEqual(new Set(['needed_to_apply']));
    for (const place of ['documents_pending', 'lost']) {
      await store(withExam(place));
      const there = await move(await add(), 'oral_exam');
      expect(there.evaluation.salesStatus).toBe('oral_exam');
    }
  });

  test('that is not there is refused by its path, in a record and in a filter', async () => {
    const refused = (path: string) => ({
      code: 'VALIDATION_ERROR',
      details: [{ path, code: 'option' }],
    });
    const made = await add();
    expect(await failureOf(move(made, 'won'))).toMatchObject(refused('evaluation.salesStatus'));
    expect(await failureOf(add('won'))).toMatchObject(refused('evaluation.salesStatus'));
    const asked = listCustomers(agent.context, { salesStatus: ['new', 'won'] });
    expect(await failureOf(asked)).toMatchObject(refused('salesStatus.1'));
    const bypass = new Customer({ ...student(), evaluation: { salesStatus: 'won' } });
    await expect(bypass.validate()).rejects.toThrow('is no stage');
  });

  test('moves the built-in ones behind it, and their rules with them', async () => {
    const [first, ...others] = builtIn.filter(({ key }) => key !== 'qualified');
    const qualified = builtIn.find(({ key }) => key === 'qualified');
    if (!first || !qualified) throw new Error('there are no stages');
    const last = others.findIndex(({ key }) => key === 'ready_to_apply') + 1;
    const moved = [first, ...others.toSpliced(last, 0, qualified)];
    await store(moved.map((stage, order) => ({ ...stage, order })));
    expect(await failureOf(move(await add(), 'qualified'))).toMatchObject({
      code: 'BUSINESS_RULE',
    });
  });
});

describe('removing it', () => {
  test('is refused while students are in it, deleted ones too, with their number', async () => {
    await store(withExam('contacted'));
    const { id } = await add('oral_exam');
    await add('oral_exam');
    await deleteCustomer(admin, { id });
    expect(await failureOf(store(builtIn))).toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ path: 'value.oral_exam', code: 'in_use_students', count: 2 }],
    });
    await store(withExam('contacted', { enabled: false }));
    expect(await failureOf(add('oral_exam'))).toMatchObject({
      details: [{ code: 'stage_disabled' }],
    });
    const { items } = await listCustomers(agent.context, { salesStatus: ['oral_exam'] });
    expect(items).toHaveLength(1);
  });

  test('goes through while nobody is in it', async () => {
    await store(withExam('contacted'));
    await store(builtIn);
    const { stages } = await settingsLists(agent.context, {});
    expect(stages.map(({ key }) => key)).not.toContain('oral_exam');
  });
});

test('a record in a stage that nobody knows any more is read, changed and moved on', async () => {
  const made = await add();
  const { id } = made;
  await Customer.collection.updateOne(
    { customerNumber: made.customerNumber },
    { $set: { 'evaluation.salesStatus': 'Follow Up', 'evaluation.rating': 'Very Hot' } },
  );
  const read = await getCustomer(agent.context, { id });
  expect(read.evaluation).toMatchObject({ salesStatus: 'Follow Up', rating: 'Very Hot' });
  const stepped = await updateCustomer(agent.context, {
    id,
    version: read.version,
    evaluation: { nextStep: 'Ask again' },
  });
  expect(stepped.evaluation).toMatchObject({ salesStatus: 'Follow Up', rating: 'Very Hot' });
  expect((await move(stepped, 'contacted')).evaluation.salesStatus).toBe('contacted');
});

test('what the settings answer is frozen, own stages included', async () => {
  await store(withExam('contacted'));
  const stages = await readSetting('lists.stages');
  expect(Object.isFrozen(stages) && stages.every((stage) => Object.isFrozen(stage))).toBe(true);
});
