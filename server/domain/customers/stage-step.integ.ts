import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Setting } from '#models/setting';
import type { StageKey } from '#models/vocabulary';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person, withPermissions } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createFollowup } from '#server/domain/followups';
import { DEFAULT_SETTINGS, updateSetting } from '#server/domain/settings';
import { invalidate } from '#server/effects/cache';
import { createCustomer, getCustomer, listCustomers, updateCustomer } from './index';

type StageChange = Partial<(typeof DEFAULT_SETTINGS)['lists.stages'][number]>;

useDatabase();
const admin = contextOf('admin');
const dueAt = '2027-01-10T09:00:00.000Z';
const followup = { type: 'call', dueAt };
let agent: Person;

beforeAll(async () => {
  await createIndexes();
  agent = await addPerson('agent');
});
beforeEach(async () => {
  await Setting.collection.deleteMany({});
  invalidate('setting');
});

/** The default stages with some of their rules changed. */
const configure = (rules: Partial<Record<string, StageChange>>) =>
  updateSetting(admin, {
    key: 'lists.stages',
    value: DEFAULT_SETTINGS['lists.stages'].map((stage) => ({ ...stage, ...rules[stage.key] })),
  });
const add = () => createCustomer(agent.context, student());
const move = (
  { id, version }: { id: string; version: number },
  salesStatus: StageKey,
  given: object = {},
) => updateCustomer(agent.context, { id, version, evaluation: { salesStatus }, ...given });

describe('a stage that asks for a follow-up', () => {
  beforeEach(() => configure({ contacted: { requires: 'followup' } }));

  test('refuses without one, saying what to give, and leaves everything as it was', async () => {
    const made = await add();
    expect(await failureOf(move(made, 'contacted'))).toMatchObject({
      code: 'BUSINESS_RULE',
      statusCode: 422,
      details: [{ path: 'followup', code: 'followup_required' }],
    });
    const { version, evaluation } = await getCustomer(agent.context, { id: made.id });
    expect({ version, stage: evaluation.salesStatus }).toEqual({ version: 1, stage: 'new' });
  });

  test('takes the one that comes along: planned, kept on the student, on record', async () => {
    const made = await add();
    const moved = await move(made, 'contacted', { followup });
    expect(moved).toMatchObject({
      version: 2,
      nextFollowupAt: dueAt,
      evaluation: { salesStatus: 'contacted' },
    });
    const planned = await Followup.find({ customerId: made.id }).lean();
    expect(planned).toMatchObject([{ type: 'call', doneAt: null }]);
    expect(String(planned[0]?.agentId)).toBe(agent.id);
    const id = String(planned[0]?._id);
    expect(await auditRows({ entityType: 'followup', entityId: id })).toMatchObject([
      { action: 'CREATE' },
    ]);
  });

  test('is content with one that is already open, and keeps the earlier of two', async () => {
    const made = await add();
    const earlier = '2027-01-02T09:00:00.000Z';
    await createFollowup(agent.context, { customerId: made.id, type: 'visit', dueAt: earlier });
    const { version } = await getCustomer(agent.context, { id: made.id });
    const moved = await move({ id: made.id, version }, 'contacted', { followup });
    expect(moved.nextFollowupAt).toBe(earlier);
  });

  test('gives nobody the right to plan: a person without it is refused, nothing is written', async () => {
    const made = await add();
    const context = withPermissions(agent, { 'followups.edit': 'none' });
    const given = { evaluation: { salesStatus: 'contacted' as const }, followup };
    await expect(
      updateCustomer(context, { id: made.id, version: 1, ...given }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await Followup.countDocuments({ customerId: made.id })).toBe(0);
    expect((await getCustomer(agent.context, { id: made.id })).version).toBe(1);
  });
});

describe('a stage that asks for a note or a document', () => {
  test('keeps the note with the stage until the next move, and tells the history', async () => {
    const made = await add();
    expect(await failureOf(move(made, 'deferred'))).toMatchObject({
      details: [{ path: 'note', code: 'note_required' }],
    });
    const note = 'Waits for the\nsecond secondary year';
    const moved = await move(made, 'deferred', { note });
    expect(moved.evaluation.statusNote).toBe(note);
    const [row] = await auditRows({ entityId: made.id, action: 'UPDATE' });
    expect(row?.changes).toContainEqual({ field: 'evaluation.statusNote', from: null, to: note });
    const rated = await updateCustomer(agent.context, {
      id: made.id,
      version: 2,
      evaluation: { rating: 'warm' },
    });
    expect(rated.evaluation).toMatchObject({ salesStatus: 'deferred', statusNote: note });
    const next = await move(rated, 'contacted');
    expect(next.evaluation.statusNote ?? null).toBeNull();
  });

  test('a blank note is no note', async () => {
    const made = await add();
    await expect(move(made, 'deferred', { note: ' \n ' })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
    });
  });

  test('is content with a document that was received', async () => {
    await configure({ qualified: { requires: 'document' } });
    const made = await add();
    const documents = (status: string) =>
      Customer.collection.updateOne(
        { customerNumber: made.customerNumber },
        { $set: { documents: [{ kind: 'passport', status }] } },
      );
    await documents('awaiting');
    expect(await failureOf(move(made, 'qualified'))).toMatchObject({
      details: [{ path: 'documents', code: 'document_required' }],
    });
    await documents('received');
    expect((await move(made, 'qualified')).evaluation.salesStatus).toBe('qualified');
  });
});

describe('leaving and entering', () => {
  test('everything in the way is said at once', async () => {
    await configure({ applied: { requires: 'note' } });
    const { details } = await failureOf(move(await add(), 'applied'));
    expect(details?.[0]).toMatchObject({ code: 'note_required' });
    expect(details?.filter(({ code }) => code === 'needed_to_apply')).toHaveLength(8);
  });

  test('nobody enters a stage that is switched off; who stands in it stays, is listed and leaves', async () => {
    const made = await add();
    const there = await move(made, 'qualified');
    await configure({ qualified: { enabled: false } });
    const other = await add();
    expect(await failureOf(move(other, 'qualified'))).toMatchObject({
      details: [{ path: 'evaluation.salesStatus', code: 'stage_disabled' }],
    });
    const inIt = await listCustomers(agent.context, { salesStatus: ['qualified'] });
    expect(inIt.items.map(({ id }) => id)).toContain(made.id);
    const { version } = await updateCustomer(agent.context, {
      id: made.id,
      version: there.version,
      evaluation: { salesStatus: 'qualified', rating: 'hot' },
    });
    const left = await move({ id: made.id, version }, 'contacted');
    expect(left.evaluation.salesStatus).toBe('contacted');
  });

  test('a stage that may not go back lets students forward only; the end lets nobody out', async () => {
    await configure({
      contacted: { mayGoBack: false },
      nurture: { terminal: true, mayGoBack: false, requires: 'none' },
    });
    const there = await move(await add(), 'contacted');
    expect(await failureOf(move(there, 'attempting'))).toMatchObject({
      details: [{ code: 'no_way_back' }],
    });
    const aside = await move(there, 'nurture');
    expect(await failureOf(move(aside, 'lost'))).toMatchObject({
      details: [
        { path: 'evaluation.salesStatus', code: 'stage_closed' },
        { path: 'evaluation.lostReason', code: 'lost_reason_required' },
      ],
    });
  });

  test('a new student starts where the settings allow', async () => {
    await configure({ new: { enabled: false } });
    expect((await add()).evaluation.salesStatus).toBe('attempting');
    const draft = student({}, { evaluation: { salesStatus: 'new' } });
    expect(await failureOf(createCustomer(agent.context, draft))).toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ code: 'stage_disabled' }],
    });
  });
});

test('the late are those past the deadline of their stage, and never at an end', async () => {
  const long = new Date('2026-01-01T00:00:00Z');
  const late = await add();
  const ended = await move(await add(), 'lost', {
    evaluation: { salesStatus: 'lost', lostReason: 'price' },
  });
  const fresh = await add();
  const numbers = [late.customerNumber, ended.customerNumber];
  await Customer.collection.updateMany(
    { customerNumber: { $in: numbers } },
    { $set: { 'evaluation.statusChangedAt': long } },
  );
  const { items } = await listCustomers(agent.context, { late: true, limit: 100 });
  const ids = items.map(({ id }) => id);
  expect(ids).toContain(late.id);
  expect(ids).not.toContain(ended.id);
  expect(ids).not.toContain(fresh.id);
  expect(items.find(({ id }) => id === late.id)?.statusChangedAt).toBe(long.toISOString());
});
