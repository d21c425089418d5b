import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { createIndexes } from '#models/indexes';
import { Outbox } from '#models/outbox';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addLeader, addPerson } from '#scripts/testing/people';
import { type Draft, newPhone, student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer } from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));

describe('creating a student', () => {
  test('keeps what was given, with the record, its search twin, its event and its audit row', async () => {
    const agent = await addPerson('agent');
    const draft = student({ email: ' Mona@Test.Example ', nationality: 'eg' }, { tags: ['vip'] });
    const made = await createCustomer(agent.context, draft);

    expect(made).toMatchObject({
      customerNumber: expect.stringMatching(/^CUS-\d{4}-\d{6}$/),
      version: 1,
      basicData: { email: 'mona@test.example', nationality: 'EG' },
      evaluation: { salesStatus: 'new' },
      assignment: { assignedAgentId: agent.id, agents: [{ agentId: agent.id, role: 'lead' }] },
      missing: expect.arrayContaining(['basicData.birthDate']),
    });
    const stored = await Customer.findById(made.id).lean();
    expect(stored).toMatchObject({ tags: ['vip'], isDeleted: false, marketing: { attempts: 1 } });
    expect(stored?.assignment.history).toMatchObject([{ action: 'ASSIGN', role: 'lead' }]);
    expect(stored?.assignment.scopeAgentIds.map(String)).toEqual([agent.id]);
    expect(await CustomerSearch.findById(made.id).lean()).toMatchObject({
      number: made.customerNumber,
    });
    expect(await Outbox.findOne({ entityId: made.id }).lean()).toMatchObject({
      topic: 'customer.created',
      agentIds: [agent.id],
      createdBy: agent.id,
    });
    const [row, ...others] = await auditRows({ entityId: made.id });
    expect(others).toEqual([]);
    const { _id, userId, timestamp, changes, ...rest } = row ?? fail();
    expect(String(userId)).toBe(agent.id);
    expect(Math.abs(Date.now() - timestamp.getTime())).toBeLessThan(60_000);
    expect(rest).toEqual({
      userEmail: agent.profile.email,
      userName: agent.profile.name,
      userRole: 'agent',
      action: 'CREATE',
      entityType: 'customer',
      entityId: made.id,
      description: `${made.customerNumber} created`,
      ipAddress: '192.0.2.1',
      userAgent: 'vitest',
      requestMethod: 'POST',
      requestPath: '/test',
      statusCode: 200,
    });
    expect(changes).toContainEqual({ field: 'basicData.nationality', from: null, to: 'EG' });
    expect(changes).toContainEqual({ field: 'tags', from: null, to: ['vip'] });
  });

  test('what a clerk enters waits in the queue; a clerk assigns nobody, not even themselves', async () => {
    const clerk = await addPerson('dataentry');
    const made = await createCustomer(clerk.context, student());
    expect(made.assignment).toMatchObject({ assignedAgentId: null, agents: [] });
    const stored = await Customer.findById(made.id).lean();
    expect(stored?.assignment.scopeAgentIds).toEqual([null]);
    const claimed = student({}, { assignedAgentId: clerk.id });
    await expect(createCustomer(clerk.context, claimed)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await auditRows({ action: 'ACCESS_DENIED', userId: clerk.profile._id })).toHaveLength(1);
  });

  test('a counselor cannot give a student to a colleague', async () => {
    const [agent, other] = [await addPerson('agent'), await addPerson('agent')];
    const draft = student({}, { assignedAgentId: other.id });
    await expect(createCustomer(agent.context, draft)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const phone = draft.basicData.customerPhone;
    expect(await Customer.exists({ 'basicData.customerPhone': phone })).toBeNull();
  });

  test('a leader gives students to the team and to nobody else; an admin to anybody active', async () => {
    const [member, stranger] = [await addPerson('agent'), await addPerson('agent')];
    const left = await addPerson('agent', { active: false });
    const leader = await addLeader([member]);
    const to = (id: string) => student({}, { assignedAgentId: id });
    const made = await createCustomer(leader.context, to(member.id));
    expect(made.assignment.assignedAgentId).toBe(member.id);
    const refusal = { code: 'VALIDATION_ERROR', details: [{ path: 'assignedAgentId' }] };
    await expect(createCustomer(leader.context, to(stranger.id))).rejects.toMatchObject(refusal);
    await expect(createCustomer(contextOf('admin'), to(left.id))).rejects.toMatchObject(refusal);
    await expect(createCustomer(contextOf('admin'), to(stranger.id))).resolves.toBeDefined();
  });

  test('nobody creates a student without signing in', async () => {
    const nobody = { ...contextOf('agent'), actor: null };
    await expect(createCustomer(nobody, student())).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('a student who cannot be created', () => {
  const admin = contextOf('admin');

  test('unknown keys are refused, each at its path: no field by mass assignment (CVE-2025-15602)', async () => {
    const { basicData, ...rest } = student();
    const hostile = {
      ...rest,
      isDeleted: true,
      version: 9,
      customerNumber: 'CUS-2026-000001',
      createdBy: 'x',
      basicData: { ...basicData, passwordHash: 'x', $where: '1' },
    };
    const failure = await failureOf(createCustomer(admin, hostile as Draft));
    expect(failure).toMatchObject({ code: 'VALIDATION_ERROR', statusCode: 400 });
    expect(failure.details?.map(({ path }) => path).sort()).toEqual(
      [
        'basicData.$where',
        'basicData.passwordHash',
        'createdBy',
        'customerNumber',
        'isDeleted',
        'version',
      ].sort(),
    );
  });

  test('operators in place of values are refused (CVE-2021-22911, CVE-2024-53900)', async () => {
    const hostile = {
      ...student(),
      basicData: { customerName: { $ne: null }, customerPhone: { $gt: '' } },
    };
    await expect(createCustomer(admin, hostile as never)).rejects.toMatchObject({
      details: [{ path: 'basicData.customerName' }, { path: 'basicData.customerPhone' }],
    });
  });

  test('a field of another degree is refused at its path', async () => {
    const mixed = { ...student(), currentQualification: { gpa: 3.5 } };
    await expect(createCustomer(admin, mixed as Draft)).rejects.toMatchObject({
      details: [{ path: 'currentQualification.gpa', code: 'unknown_field' }],
    });
  });

  test('lost without a reason breaks a rule', async () => {
    const lost = student({}, { evaluation: { salesStatus: 'lost' } });
    await expect(createCustomer(admin, lost)).rejects.toMatchObject({
      code: 'BUSINESS_RULE',
      statusCode: 422,
      details: [{ path: 'evaluation.lostReason', code: 'lost_reason_required' }],
    });
  });

  test('a stage that needs more names every missing path; nothing is kept', async () => {
    const early = student({}, { evaluation: { salesStatus: 'ready_to_apply' } });
    const { code, details } = await failureOf(createCustomer(admin, early));
    expect(code).toBe('BUSINESS_RULE');
    expect(details?.map(({ path }) => path)).toContain('basicData.passportNumber');
    const phone = early.basicData.customerPhone;
    expect(await Customer.exists({ 'basicData.customerPhone': phone })).toBeNull();
  });
});

describe('many creates at once', () => {
  test('fifty students get fifty different numbers', async () => {
    const made = await Promise.all(
      Array.from({ length: 50 }, () => createCustomer(contextOf('admin'), student())),
    );
    expect(new Set(made.map(({ customerNumber }) => customerNumber)).size).toBe(50);
  });

  test('twenty with one phone and e-mail make one record and nineteen refusals', async () => {
    const same = { customerPhone: newPhone(), email: 'once@test.example' };
    const context = contextOf('admin');
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => createCustomer(context, student(same))),
    );
    const made = results.filter((one) => one.status === 'fulfilled');
    const refused = results.filter((one) => one.status === 'rejected');
    expect(made).toHaveLength(1);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'DUPLICATE' });
    expect(await Customer.countDocuments({ 'basicData.email': same.email })).toBe(1);
    const entityId = made[0]?.value.id;
    expect(await auditRows({ entityId })).toHaveLength(1);
  });

  test('one without e-mail is unique by phone alone', async () => {
    const same = { customerPhone: newPhone() };
    await createCustomer(contextOf('admin'), student(same));
    await expect(createCustomer(contextOf('admin'), student(same))).rejects.toMatchObject({
      code: 'DUPLICATE',
    });
    await createCustomer(contextOf('admin'), student({ ...same, email: 'sister@test.example' }));
  });

  test('the refusal names the other record to those who may see it and hides it from others', async () => {
    const [owner, other] = [await addPerson('agent'), await addPerson('agent')];
    const same = { customerPhone: newPhone(), email: 'named@test.example' };
    const made = await createCustomer(owner.context, student(same));
    await expect(createCustomer(owner.context, student(same))).rejects.toMatchObject({
      details: [
        { path: 'basicData.customerPhone' },
        { path: 'duplicateOf', message: made.id },
        { path: 'duplicateNumber', message: made.customerNumber },
      ],
    });
    const blind = await failureOf(createCustomer(other.context, student(same)));
    expect(blind).toMatchObject({ code: 'DUPLICATE' });
    expect(JSON.stringify(blind)).not.toContain(made.id);
    expect(JSON.stringify(blind)).not.toContain(made.customerNumber);
  });
});

function fail(): never {
  throw new Error('there is no audit row');
}
