import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { createIndexes } from '#models/indexes';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person } from '#scripts/testing/people';
import { newPhone, readyStudent, student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, updateCustomer } from './index';

useDatabase();
let agent: Person;
beforeAll(async () => {
  await createIndexes();
  agent = await addPerson('agent');
});

const add = (draft = student()) => createCustomer(agent.context, draft);
const stored = (id: string) => Customer.findById(id).lean();

describe('changing a student', () => {
  test('changes what is given, counts the version up and says on record what it was', async () => {
    const { id } = await add(student({ city: 'Cairo', gender: 'female' }));
    const changed = await updateCustomer(agent.context, {
      id,
      version: 1,
      basicData: { city: 'Giza' },
      evaluation: { rating: 'hot' },
    });
    expect(changed).toMatchObject({
      version: 2,
      basicData: { city: 'Giza', gender: 'female' },
      evaluation: { rating: 'hot', salesStatus: 'new' },
    });
    const record = await stored(id);
    expect(record).toMatchObject({ version: 2, basicData: { city: 'Giza' } });
    expect(String(record?.updatedBy)).toBe(agent.id);
    const [row, ...others] = await auditRows({ entityId: id, action: 'UPDATE' });
    expect(others).toEqual([]);
    expect(row).toMatchObject({ entityType: 'customer', statusCode: 200, userRole: 'agent' });
    expect(row?.changes).toEqual([
      { field: 'basicData.city', from: 'Cairo', to: 'Giza' },
      { field: 'evaluation.rating', from: null, to: 'hot' },
    ]);
  });

  test('null clears a field, a list and a section of marketing; counts stay', async () => {
    const { id } = await add(
      student(
        { city: 'Cairo' },
        { tags: ['vip'], marketing: { source: 'website', medium: 'cpc' } },
      ),
    );
    const changed = await updateCustomer(agent.context, {
      id,
      version: 1,
      basicData: { city: null },
      marketing: { source: null },
      tags: null,
    });
    expect(changed.basicData.city ?? null).toBeNull();
    expect(changed.tags).toEqual([]);
    expect(changed.marketing.source ?? null).toBeNull();
    expect(changed.marketing).toMatchObject({ medium: 'cpc', attempts: 1 });
  });

  test('a new name and phone are found at once, the old ones no longer', async () => {
    const { id } = await add(student({ customerName: 'Before Change' }));
    const customerPhone = newPhone();
    await updateCustomer(agent.context, {
      id,
      version: 1,
      basicData: { customerName: 'Zeinab Change', customerPhone },
    });
    const twin = await CustomerSearch.findById(id).lean();
    expect(twin?.words).toContain('zeinab');
    expect(twin?.words).not.toContain('before');
    expect(twin?.digits).toEqual([customerPhone.slice(1)]);
    expect((await stored(id))?.sortName).toContain('zeinab');
  });

  test('another degree drops the fields that are foreign to it, on record', async () => {
    const { id } = await add(
      student({}, { currentQualification: { certificate: 'ib', score: 30, graduationYear: 2026 } }),
    );
    const { currentQualification } = await updateCustomer(agent.context, {
      id,
      version: 1,
      degreeType: 'master',
      currentQualification: { gpa: 3.2, gpaScale: 4 },
    });
    expect(currentQualification).toMatchObject({ gpa: 3.2, graduationYear: 2026 });
    expect(currentQualification.certificate ?? null).toBeNull();
    expect((await stored(id))?.currentQualification.score ?? null).toBeNull();
    const [row] = await auditRows({ entityId: id, action: 'UPDATE' });
    expect(row?.changes).toContainEqual({ field: 'degreeType', from: 'bachelor', to: 'master' });
    expect(row?.changes).toContainEqual({
      field: 'currentQualification.certificate',
      from: 'ib',
      to: null,
    });
  });
});

describe('a change that is refused leaves everything as it was', () => {
  const unchanged = async (id: string) => {
    expect(await stored(id)).toMatchObject({
      version: 1,
      basicData: { customerName: 'Mona Adel' },
    });
    expect(await auditRows({ entityId: id, action: 'UPDATE' })).toEqual([]);
  };
  const customerName = 'Somebody Else';

  test('a stale version is a conflict', async () => {
    const { id } = await add();
    const stale = { id, version: 7, basicData: { customerName } };
    await expect(updateCustomer(agent.context, stale)).rejects.toMatchObject({
      code: 'CONFLICT',
      statusCode: 409,
      details: [{ path: 'version', code: 'stale' }],
    });
    await unchanged(id);
  });

  test('unknown keys are refused with their paths', async () => {
    const { id } = await add();
    const hostile = { id, version: 1, isDeleted: true, basicData: { customerName, role: 'x' } };
    await expect(updateCustomer(agent.context, hostile as never)).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'basicData.role' }, { path: 'isDeleted' }],
    });
    await unchanged(id);
  });

  test('lost without a reason breaks a rule', async () => {
    const { id } = await add();
    const lost = { id, version: 1, evaluation: { salesStatus: 'lost' as const } };
    await expect(updateCustomer(agent.context, lost)).rejects.toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ path: 'evaluation.lostReason' }],
    });
    await unchanged(id);
  });

  test('a strict stage with missing fields lists them all', async () => {
    const { id } = await add();
    const early = { id, version: 1, evaluation: { salesStatus: 'applied' as const } };
    const { code, details } = await failureOf(updateCustomer(agent.context, early));
    expect(code).toBe('BUSINESS_RULE');
    expect(details).toHaveLength(8);
    await unchanged(id);
  });

  test('a colleague who may not see the student is told that there is none', async () => {
    const { id } = await add();
    const other = await addPerson('agent');
    const attempt = updateCustomer(other.context, { id, version: 1, basicData: { customerName } });
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await unchanged(id);
  });

  test('a call without proof that it was meant is refused, on record', async () => {
    const { id } = await add();
    const unproven = { ...agent.context, writeProof: null };
    const attempt = updateCustomer(unproven, { id, version: 1, basicData: { customerName } });
    await expect(attempt).rejects.toMatchObject({ code: 'CSRF_FAILED' });
    await unchanged(id);
    expect(await auditRows({ description: /customers.update refused: CSRF/ })).toHaveLength(1);
  });

  test("somebody else's phone and e-mail are a duplicate that names the other", async () => {
    const taken = { customerPhone: newPhone(), email: 'taken@test.example' };
    const other = await add(student(taken));
    const { id } = await add();
    await expect(
      updateCustomer(agent.context, { id, version: 1, basicData: taken }),
    ).rejects.toMatchObject({
      code: 'DUPLICATE',
      details: [{}, { message: other.id }, { message: other.customerNumber }],
    });
    await unchanged(id);
  });
});

describe('stages', () => {
  test('a loss takes its reason with it when the student comes back', async () => {
    const { id } = await add();
    const lost = { salesStatus: 'lost', lostReason: 'price' } as const;
    const { evaluation } = await updateCustomer(agent.context, {
      id,
      version: 1,
      evaluation: lost,
    });
    expect(evaluation).toMatchObject(lost);
    const back = await updateCustomer(agent.context, {
      id,
      version: 2,
      evaluation: { salesStatus: 'contacted' },
    });
    expect(back.evaluation.lostReason ?? null).toBeNull();
    expect(back.evaluation.statusChangedAt).not.toBe(null);
  });

  test('a complete record may go to a strict stage, and not lose there what it needed', async () => {
    const { id } = await add(readyStudent());
    const moved = await updateCustomer(agent.context, {
      id,
      version: 1,
      evaluation: { salesStatus: 'ready_to_apply' },
    });
    expect(moved.missing).toEqual([]);
    await expect(
      updateCustomer(agent.context, { id, version: 2, basicData: { passportNumber: null } }),
    ).rejects.toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ path: 'basicData.passportNumber' }],
    });
  });

  test('the time of the last move is kept when the stage stays', async () => {
    const made = await add();
    const changed = await updateCustomer(agent.context, {
      id: made.id,
      version: 1,
      evaluation: { rating: 'warm' },
    });
    expect(changed.evaluation.statusChangedAt).toBe(made.evaluation.statusChangedAt);
  });
});

test('of two changes at once one wins and the other is told', async () => {
  const { id } = await add();
  const change = (city: string) =>
    updateCustomer(agent.context, { id, version: 1, basicData: { city } });
  const results = await Promise.allSettled([change('Cairo'), change('Giza')]);
  const [refused] = results.filter((one) => one.status === 'rejected');
  expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(refused?.reason).toMatchObject({ code: 'CONFLICT' });
  expect((await stored(id))?.version).toBe(2);
  expect(await auditRows({ entityId: id, action: 'UPDATE' })).toHaveLength(1);
});
