import mongoose, { type ClientSession } from 'mongoose';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CUSTOMER_CHOICES } from '#models/customer-choices';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Setting } from '#models/setting';
import { contextOf } from '#scripts/testing/context-of';
import { explained } from '#scripts/testing/explain';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { setCounselorStatus } from '#server/domain/assignments';
import { createCustomer, getCustomer, updateCustomer } from '#server/domain/customers';
import { scheduleFollowup } from '#server/domain/followups';
import { invalidate } from '#server/effects/cache';
import { DEFAULT_SETTINGS, readSetting, seedSettings, updateSetting } from './index';
import { usesOf } from './uses';
import type { EntryListKey } from './values-schema';

useDatabase({ monitorCommands: true });
const admin = contextOf('admin');
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

/** A key that nothing knows, of the letters that its list asks for. */
const ownKey = (list: string) => (list === 'lists.currencies' ? 'RUB' : 'of_our_own');

/** The same record with a word of one list. */
function recordWith({ path, each }: { path: string; each?: string }, key: string) {
  const [section = '', field = ''] = path.split('.');
  const parts: Record<string, object> = {
    test: { test: key, score: 6 },
    owner: { phone: '+201001112223', owner: key },
    relation: { name: 'Adel', relation: key },
  };
  const value = each ? [parts[each]] : key;
  const degreeType = field === 'proposal' ? 'phd' : 'bachelor';
  return { degreeType, [section]: { [field]: value } };
}

/** The entries of a list with one more. */
function withOwn(list: EntryListKey, enabled = true) {
  const own = { key: ownKey(list), label: { en: 'Of our own', ar: 'خاص بنا' }, enabled };
  return { key: list, value: [...DEFAULT_SETTINGS[list], own] };
}
const store = (change: { key: EntryListKey; value: readonly object[] }) =>
  updateSetting(admin, change as Parameters<typeof updateSetting>[1]);
const create = (record: object) => {
  const { basicData, ...rest } = student({}, record);
  const own = 'basicData' in record ? (record.basicData as object) : {};
  const draft = { ...rest, basicData: { ...student().basicData, ...basicData, ...own } };
  return createCustomer(agent.context, draft as Parameters<typeof createCustomer>[1]);
};

describe.each(CUSTOMER_CHOICES.map((choice) => [choice.list, choice] as const))(
  'the list %s',
  (list, choice) => {
    const pathOfKey = 'each' in choice ? `${choice.path}.0.${choice.each}` : choice.path;
    const record = recordWith(choice, ownKey(list));

    test('offers an entry of the company’s own, which a record then holds', async () => {
      expect(await failureOf(create(record))).toMatchObject({
        code: 'VALIDATION_ERROR',
        details: [{ path: pathOfKey, code: 'option' }],
      });
      await store(withOwn(list));
      const { id, version } = await create(record);
      expect(await failureOf(store({ key: list, value: DEFAULT_SETTINGS[list] }))).toMatchObject({
        code: 'BUSINESS_RULE',
        details: [{ path: `value.${ownKey(list)}`, code: 'in_use_students', count: 1 }],
      });

      await store(withOwn(list, false));
      await expect(create(record)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
      const kept = { id, version, ...record, tags: ['vip'] };
      await updateCustomer(agent.context, kept as Parameters<typeof updateCustomer>[1]);
      expect(JSON.stringify(await getCustomer(agent.context, { id }))).toContain(ownKey(list));
    });

    test('loses an entry that no record holds, found out in an index', async () => {
      await store(withOwn(list));
      await create({});
      await store({ key: list, value: DEFAULT_SETTINGS[list] });
      expect(await readSetting(list)).toEqual(DEFAULT_SETTINGS[list]);
      const count = (session: ClientSession) => usesOf(list, ownKey(list), session);
      const reads = await explained(() => mongoose.connection.withSession(count));
      // Students, and of some lists programmes.
      expect(reads.length).toBeGreaterThan(0);
      for (const { stages, documents } of reads) {
        expect(stages).not.toContain('COLLSCAN');
        expect(documents).toBe(0);
      }
    });
  },
);

test('what rules know by name cannot be removed: a certificate, whose phone it is', async () => {
  for (const [list, key] of [
    ['lists.certificates', 'igcse'],
    ['lists.phoneOwners', 'self'],
    ['lists.counselorStatuses', 'interested'],
  ] as const) {
    const value = DEFAULT_SETTINGS[list].filter((one) => one.key !== key);
    expect(await failureOf(store({ key: list, value }))).toMatchObject({
      details: [{ path: `value.${key}`, code: 'built_in' }],
    });
  }
  const others = DEFAULT_SETTINGS['lists.certificates'].filter(({ key }) => key !== 'stem');
  await store({ key: 'lists.certificates', value: others });
});

test('a later version seeds lists that it brings and changes no word of the others', async () => {
  await store(withOwn('lists.ratings'));
  const { created } = await seedSettings(contextOf('superadmin'), {});
  expect(created).toContain('lists.fundings');
  expect(created).not.toContain('lists.ratings');
  expect(await readSetting('lists.ratings')).toEqual(withOwn('lists.ratings').value);
});

test('what a counselor says must be on offer, what they said before may stay', async () => {
  const { id } = await create({});
  const say = (counselorStatus: 'waiting' | 'interested') =>
    setCounselorStatus(agent.context, { id, agentId: agent.id, counselorStatus });
  await say('waiting');
  const off = DEFAULT_SETTINGS['lists.counselorStatuses'].map((one) => ({
    ...one,
    enabled: one.key === 'new',
  }));
  await store({ key: 'lists.counselorStatuses', value: off });
  await say('waiting');
  expect(await failureOf(say('interested'))).toMatchObject({
    code: 'VALIDATION_ERROR',
    details: [{ path: 'counselorStatus', code: 'option' }],
  });
});

test('a contact that nobody chose a type for is of one that is on offer', async () => {
  const off = DEFAULT_SETTINGS['lists.followupTypes'].map((one) => ({
    ...one,
    enabled: one.key === 'meeting' || one.key === 'visit',
  }));
  await store({ key: 'lists.followupTypes', value: off });
  const { id: customerId } = await create({});
  const dueAt = '2027-01-10T09:00:00.000Z';
  await scheduleFollowup(agent.context, { customerId, dueAt, from: null });
  expect(await Followup.findOne({ customerId }).lean()).toMatchObject({ type: 'meeting' });
});
