import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import { Outbox } from '#models/outbox';
import { Setting } from '#models/setting';
import { SETTING_KEYS } from '#models/vocabulary';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, deleteCustomer } from '#server/domain/customers';
import { createFollowup } from '#server/domain/followups';
import { invalidate } from '#server/effects/cache';
import {
  DEFAULT_SETTINGS,
  getSetting,
  listSettings,
  resetSetting,
  seedSettings,
  settingsLists,
  stageUse,
  updateSetting,
} from './index';

useDatabase();
const root = contextOf('superadmin');
const admin = contextOf('admin');
let agent: Person;

beforeAll(async () => {
  await createIndexes();
  agent = await addPerson('agent');
});
beforeEach(async () => {
  for (const model of [Setting, AuditLog, Customer, Outbox]) await model.collection.deleteMany({});
  invalidate('setting');
});

const sources = DEFAULT_SETTINGS['lists.sources'];
const radio = { key: 'radio', label: { en: 'Radio', ar: 'راديو' }, enabled: true };
const withRadio = { key: 'lists.sources' as const, value: [...sources, radio] };

describe('changing a setting', () => {
  test('takes effect at once, counts its version and says on record what changed', async () => {
    expect((await settingsLists(agent.context, {})).sources).toEqual(sources);
    const changed = await updateSetting(admin, { ...withRadio, version: 0 });
    expect(changed).toMatchObject({ version: 1, isDefault: false, mayChange: true });
    expect((await settingsLists(agent.context, {})).sources).toContainEqual(radio);
    const [row, ...others] = await auditRows({ entityType: 'setting' });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      action: 'UPDATE',
      entityId: 'lists.sources',
      userRole: 'admin',
      statusCode: 200,
    });
    expect(row?.changes).toContainEqual({ field: 'radio.label.en', from: null, to: 'Radio' });
    expect(await Outbox.countDocuments({ topic: 'setting.updated' })).toBe(1);
  });

  test('on a stale version is a conflict, and nothing changes', async () => {
    await updateSetting(admin, withRadio);
    const stale = updateSetting(admin, { key: 'lists.sources', value: sources, version: 0 });
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT', details: [{ code: 'stale' }] });
    expect(await getSetting(admin, { key: 'lists.sources' })).toMatchObject({ version: 1 });
  });

  test('of two at once from one version, one wins and the other is told', async () => {
    await updateSetting(admin, withRadio);
    const change = (retire: number) =>
      updateSetting(admin, {
        key: 'lists.sources',
        value: sources.filter((_, at) => at !== retire),
        version: 1,
      });
    const results = await Promise.allSettled([change(0), change(1)]);
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'CONFLICT' } }]);
    expect(await getSetting(admin, { key: 'lists.sources' })).toMatchObject({ version: 2 });
  });

  test('is not for a counselor, and the refusal is on record', async () => {
    await expect(updateSetting(agent.context, withRadio)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(listSettings(agent.context, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await Setting.countDocuments()).toBe(0);
    expect(await auditRows({ action: 'ACCESS_DENIED' })).toHaveLength(2);
  });

  test('that guards the product is for the superadmin alone; an admin reads it', async () => {
    const shorter = { key: 'security.audit', value: { retentionDays: 30 } } as const;
    await expect(updateSetting(admin, shorter)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(resetSetting(admin, { key: 'security.audit' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await getSetting(admin, { key: 'security.audit' })).toMatchObject({ mayChange: false });
    expect(await updateSetting(root, shorter)).toMatchObject({ value: { retentionDays: 30 } });
  });

  test('to a value of another type is refused with its path', async () => {
    const wrong = { key: 'security.audit', value: { retentionDays: 0, more: 1 } };
    const failure = await failureOf(updateSetting(root, wrong as never));
    expect(failure.code).toBe('VALIDATION_ERROR');
    expect(failure.details?.map(({ path }) => path)).toContain('value.retentionDays');
  });
});

describe('what records hold', () => {
  test('cannot be removed, deleted records included; the refusal counts them', async () => {
    await updateSetting(admin, withRadio);
    const heard = { marketing: { source: 'radio' } };
    const { id } = await createCustomer(agent.context, student({}, heard));
    await createCustomer(agent.context, student({}, heard));
    await deleteCustomer(admin, { id });
    const without = { key: 'lists.sources', value: sources } as const;
    expect(await failureOf(updateSetting(admin, without))).toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ path: 'value.radio', code: 'in_use_students', count: 2 }],
    });
    expect(await failureOf(resetSetting(admin, { key: 'lists.sources' }))).toMatchObject({
      code: 'BUSINESS_RULE',
    });
    const off = { ...radio, enabled: false };
    await updateSetting(admin, { key: 'lists.sources', value: [...sources, off] });
  });

  test('counts contacts for their types; an entry that nothing holds may go', async () => {
    const visit = { key: 'home_visit', label: { en: 'Home visit', ar: 'زيارة منزلية' } };
    const types = DEFAULT_SETTINGS['lists.followupTypes'];
    const both = [
      { ...visit, enabled: true },
      { ...radio, key: 'letter' },
    ];
    await updateSetting(admin, { key: 'lists.followupTypes', value: [...types, ...both] });
    const { id: customerId } = await createCustomer(agent.context, student());
    const dueAt = '2026-12-01T09:00:00Z';
    await createFollowup(agent.context, { customerId, type: 'home_visit', dueAt });
    expect(
      await failureOf(updateSetting(admin, { key: 'lists.followupTypes', value: types })),
    ).toMatchObject({
      details: [{ path: 'value.home_visit', code: 'in_use_followups', count: 1 }],
    });
    const [used] = both;
    await updateSetting(admin, {
      key: 'lists.followupTypes',
      value: used ? [...types, used] : types,
    });
  });

  test('and the stages of the product cannot vanish, whether or not anybody is in them', async () => {
    await createCustomer(agent.context, student());
    const stages = DEFAULT_SETTINGS['lists.stages'].filter(({ key }) => key !== 'new');
    expect(
      await failureOf(updateSetting(admin, { key: 'lists.stages', value: stages })),
    ).toMatchObject({ details: [{ path: 'value.new', code: 'built_in', count: 1 }] });
  });

  test('is what the stages screen counts: live students, by stage', async () => {
    await createCustomer(agent.context, student());
    const { id } = await createCustomer(agent.context, student());
    await deleteCustomer(admin, { id });
    const { stages } = await stageUse(admin, {});
    expect(stages[0]).toEqual({ key: 'new', students: 1, isCapped: false });
    await expect(stageUse(agent.context, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('what is offered', () => {
  test('is what can be chosen: an unknown or retired entry is refused, own ones are taken', async () => {
    await updateSetting(admin, withRadio);
    const heard = (source: string) =>
      createCustomer(agent.context, student({}, { marketing: { source } }));
    expect((await heard('radio')).marketing.source).toBe('radio');
    expect(await failureOf(heard('gossip'))).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'marketing.source', code: 'option' }],
    });
    const off = sources.map((one) => ({ ...one, enabled: one.key !== 'facebook' }));
    await updateSetting(admin, { key: 'lists.sources', value: [...off, radio] });
    await expect(heard('facebook')).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
  });
});

describe('setting back', () => {
  test('gives the default and counts as a change', async () => {
    await updateSetting(admin, withRadio);
    const back = await resetSetting(admin, { key: 'lists.sources', version: 1 });
    expect(back).toMatchObject({ isDefault: true, version: 2, value: sources });
    const [, row] = await auditRows({ entityType: 'setting', action: 'UPDATE' });
    expect(row?.description).toContain('default');
  });
});

describe('a later version of the product', () => {
  test('seeds the settings that it brings and leaves changed and added entries as they are', async () => {
    await seedSettings(root, {});
    await updateSetting(admin, withRadio);
    await Setting.collection.deleteOne({ key: 'general.holidays' });
    invalidate('setting');
    expect((await seedSettings(root, {})).created).toEqual(['general.holidays']);
    const { value, version } = await getSetting(admin, { key: 'lists.sources' });
    expect({ value, version }).toEqual({ value: withRadio.value, version: 2 });
  });

  test('shows a stage that the stored list does not know yet, at its end', async () => {
    const stored = DEFAULT_SETTINGS['lists.stages'].filter(({ key }) => key !== 'nurture');
    await updateSetting(admin, {
      key: 'lists.stages',
      value: DEFAULT_SETTINGS['lists.stages'],
    });
    await Setting.collection.updateOne({ key: 'lists.stages' }, { $set: { value: stored } });
    invalidate('setting');
    const { stages } = await settingsLists(agent.context, {});
    expect(stages.map(({ key }) => key)).toEqual([...stored.map(({ key }) => key), 'nurture']);
  });
});

test('the list of settings comes in pages and says who may change what', async () => {
  const first = await listSettings(admin, { limit: 2 });
  expect(first.items.map(({ key }) => key)).toEqual(['lists.stages', 'lists.sources']);
  expect(first.pagination).toMatchObject({
    page: 1,
    limit: 2,
    pages: Math.ceil(SETTING_KEYS.length / 2),
  });
  const security = await listSettings(admin, { category: 'security' });
  expect(security.items.map(({ mayChange }) => mayChange)).toEqual([false, false]);
});
