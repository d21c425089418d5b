import mongoose from 'mongoose';
import { beforeEach, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Profile } from '#models/profile';
import { Programme } from '#models/programme';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { useDatabase } from '#scripts/testing/use-database';
import { passwordMatches } from '#server/auth/password';
import { invalidate } from '#server/effects/cache';
import { viewFilter } from '../followups/view-filter';
import { createDemoAccounts } from './create-accounts';
import { ensureAgents } from './ensure-agents';
import { DEMO_PASSWORD, demoAccountsExist, seedDemo } from './index';

useDatabase();

beforeEach(async () => {
  await mongoose.connection.db?.dropDatabase();
  invalidate('setting');
});

describe('the demo', () => {
  test('fills an empty database with accounts that can sign in, and a lively day', async () => {
    const { seeded, accounts } = await seedDemo();
    expect(seeded).toBe(true);
    expect(accounts.map(({ role }) => role)).toEqual([
      'superadmin',
      'admin',
      'superagent',
      'agent',
      'dataentry',
    ]);
    const agent = await Profile.findOne({ email: 'agent@edugate.test' })
      .select('+passwordHash')
      .lean();
    expect(await passwordMatches(DEMO_PASSWORD, agent?.passwordHash ?? null)).toBe(true);
    const manager = await Profile.findById(agent?.managerId).lean();
    expect(manager).toMatchObject({
      email: 'superagent@edugate.test',
      team: agent?.team,
      demo: true,
    });

    expect(await Customer.countDocuments()).toBe(2_000);
    expect(await Customer.countDocuments({ 'assignment.assignedAgentId': agent?._id })).toBe(40);
    const shown = (view: 'overdue' | 'today') =>
      Followup.countDocuments({
        agentId: agent?._id,
        ...viewFilter(view, new Date(), 'Africa/Cairo'),
      });
    expect(await shown('overdue')).toBeGreaterThanOrEqual(4);
    expect(await shown('today')).toBeGreaterThanOrEqual(7);
    const imports = await auditRows({ action: 'IMPORT', entityId: 'demo' });
    expect(imports.map(({ entityType }) => entityType).sort()).toEqual(['profile', 'university']);
    expect(await Programme.countDocuments({ isDeleted: false })).toBe(200);
  });

  test('does nothing the second time', async () => {
    await seedDemo();
    const before = await Customer.estimatedDocumentCount();
    const started = performance.now();
    expect(await seedDemo()).toMatchObject({ seeded: false, accounts: { length: 5 } });
    expect(performance.now() - started).toBeLessThan(500);
    expect(await Customer.estimatedDocumentCount()).toBe(before);
  });

  test('leaves a database with accounts of its own alone', async () => {
    await createIndexes();
    const real = { email: 'head@school.example', name: 'Head', role: 'superadmin', active: true };
    await Profile.collection.insertOne(real as never);
    expect(await seedDemo()).toMatchObject({ seeded: false, accounts: [] });
    expect(await demoAccountsExist()).toBe(false);
    expect(await Customer.countDocuments()).toBe(0);
  });

  test('opens its accounts beside counselors that came with generated students', async () => {
    await createIndexes();
    await ensureAgents(3);
    expect(await seedDemo()).toMatchObject({ seeded: true, accounts: { length: 5 } });
    expect(await demoAccountsExist()).toBe(true);
  });

  test('opens no accounts for somebody who manages no users', async () => {
    await expect(createDemoAccounts(contextOf('superagent'), {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await Profile.countDocuments()).toBe(0);
  });
});
