import mongoose, { Types } from 'mongoose';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Outbox } from '#models/outbox';
import type { AuditAction } from '#models/vocabulary';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { useDatabase } from '#scripts/testing/use-database';
import { logger } from '#server/infra/logger';
import { permissionsOf } from '#server/permissions/matrix';
import { command } from './command';
import { query } from './query';

useDatabase();
beforeAll(async () => void (await createIndexes()));
afterEach(() => {
  vi.restoreAllMocks();
});

const input = z.strictObject({
  id: z.string(),
  fail: z.enum(['run', 'audit', 'event', 'output']).optional(),
});
const silent = () => vi.spyOn(logger, 'error').mockReturnValue(logger);

let runs = 0;
/** A small verb that writes one row and can be made to fail at every step after it. */
const plan = command({
  name: 'test.plan',
  permission: 'followups.edit',
  input,
  output: z.object({ id: z.string().length(24) }),
  async run({ input: { id, fail }, actor, session }) {
    runs += 1;
    const by = new Types.ObjectId(actor.id);
    const row = new Followup({
      _id: id,
      customerId: by,
      agentId: by,
      createdBy: by,
      type: 'call',
      dueAt: new Date(),
    });
    await row.save({ session });
    if (fail === 'run') throw new Error('a secret inner reason');
    // A row that MongoDB refuses: the audit log takes no text of 17 MB.
    const description = fail === 'audit' ? 'x'.repeat(17 * 1024 * 1024) : 'planned';
    const topic = fail === 'event' ? 'x'.repeat(17 * 1024 * 1024) : 'followup.changed';
    return {
      data: { id: fail === 'output' ? 'short' : id },
      audit: [{ action: 'CREATE', entityType: 'followup', entityId: id, description }],
      events: [{ topic, entityType: 'followup', entityId: id, agentIds: [], createdBy: actor.id }],
    };
  },
});

const newId = () => new Types.ObjectId().toHexString();

describe('a command', () => {
  test('commits its write, its audit row and its event together', async () => {
    const id = newId();
    await expect(plan(contextOf('agent'), { id })).resolves.toEqual({ id });
    expect(await Followup.exists({ _id: id })).not.toBeNull();
    expect(await auditRows({ entityId: id })).toHaveLength(1);
    expect(await Outbox.countDocuments({ entityId: id })).toBe(1);
  });

  test.each(['run', 'audit', 'event', 'output'] as const)(
    'whose %s fails commits nothing and tells nothing inner',
    async (fail) => {
      silent();
      const id = newId();
      const failure = await failureOf(plan(contextOf('agent'), { id, fail }));
      expect(failure).toEqual({
        code: 'INTERNAL',
        statusCode: 500,
        message: 'Something went wrong on our side. It has been logged.',
        details: undefined,
      });
      expect(await Followup.exists({ _id: id })).toBeNull();
      expect(await auditRows({ entityId: id })).toEqual([]);
      expect(await Outbox.countDocuments({ entityId: id })).toBe(0);
    },
  );

  test('refuses in this order: who, proof, input; and does not run', async () => {
    const before = runs;
    const bad = { id: 1 } as never;
    const nobody = { ...contextOf('agent'), actor: null, writeProof: null };
    expect(await failureOf(plan(nobody, bad))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const clerk = { ...contextOf('dataentry'), writeProof: null };
    expect(await failureOf(plan(clerk, bad))).toMatchObject({ code: 'FORBIDDEN' });
    const unproven = { ...contextOf('agent'), writeProof: null };
    expect(await failureOf(plan(unproven, bad))).toMatchObject({ code: 'CSRF_FAILED' });
    expect(await failureOf(plan(contextOf('agent'), bad))).toMatchObject({
      code: 'VALIDATION_ERROR',
    });
    expect(runs).toBe(before);
  });

  test('that is refused leaves a row that says who, what and how', async () => {
    const clerk = contextOf('dataentry');
    await failureOf(plan(clerk, { id: newId() }));
    const rows = await auditRows({ userId: new Types.ObjectId(clerk.actor?.id) });
    expect(rows).toMatchObject([
      {
        action: 'ACCESS_DENIED',
        description: 'test.plan refused: FORBIDDEN',
        userRole: 'dataentry',
        statusCode: 403,
        ipAddress: '192.0.2.1',
      },
    ]);
  });

  test('whose last word fails has happened all the same, and is not reported failed', async () => {
    const logged = silent();
    const talkative = command({
      name: 'test.talkative',
      permission: 'public',
      input: z.strictObject({}),
      output: z.object({ done: z.boolean() }),
      async run() {
        const row = { entityType: 'session', entityId: 'talkative', description: 'x' } as const;
        return { data: { done: true }, audit: [{ ...row, action: 'UPDATE' as const }], events: [] };
      },
      after() {
        throw new Error('the connection is gone');
      },
    });
    await expect(talkative(contextOf('agent'), {})).resolves.toEqual({ done: true });
    expect(await auditRows({ entityId: 'talkative' })).toHaveLength(1);
    expect(logged).toHaveBeenCalledExactlyOnceWith(
      'test.talkative, after its commit, failed',
      expect.objectContaining({ requestId: 'test', userId: expect.any(String) }),
    );
  });

  test('runs as a part of another, under its own permission and with its rows', async () => {
    const row = { action: 'UPDATE', entityType: 'session', description: 'x' } as const;
    const inner = command({
      name: 'test.inner',
      permission: 'customers.edit',
      input: z.strictObject({ entityId: z.string() }),
      output: z.object({ scope: z.string() }),
      async run({ input, scope }) {
        return { data: { scope }, audit: [{ ...row, ...input }], events: [] };
      },
    });
    const outer = command({
      name: 'test.outer',
      permission: 'signedIn',
      input: z.strictObject({}),
      output: z.object({ scope: z.string() }),
      run: ({ context, session }) => inner.within({ context, session }, { entityId: 'inner' }),
    });
    expect(await outer(contextOf('agent'), {})).toEqual({ scope: 'assigned' });
    expect(await auditRows({ entityId: 'inner' })).toHaveLength(1);
    const permissions = { ...permissionsOf('agent'), 'customers.edit': 'none' } as const;
    const nobody = contextOf('agent', { permissions });
    await expect(outer(nobody, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('prepares once, however often its transaction runs again', async () => {
    const prepared: string[] = [];
    let attempts = 0;
    const retried = command({
      name: 'test.retried',
      permission: 'public',
      input: z.strictObject({}),
      output: z.object({}),
      async prepare() {
        prepared.push('once');
      },
      async run() {
        attempts += 1;
        if (attempts < 3) {
          const error = new mongoose.mongo.MongoServerError({ message: 'conflict', code: 112 });
          error.addErrorLabel('TransientTransactionError');
          throw error;
        }
        const row = { entityType: 'session', entityId: 'retried', description: 'x' } as const;
        return { data: {}, audit: [{ ...row, action: 'UPDATE' as AuditAction }], events: [] };
      },
    });
    await retried(contextOf('agent'), {});
    expect([attempts, prepared]).toEqual([3, ['once']]);
    expect(await auditRows({ entityId: 'retried' })).toHaveLength(1);
  });
});

describe('a query', () => {
  const broken = query({
    name: 'test.broken',
    permission: 'public',
    input: z.strictObject({}).default({}),
    output: z.object({ at: z.iso.datetime() }),
    run: async () => ({ at: 'not a date' }),
  });

  test('whose answer breaks its own schema is our failure, not invalid input', async () => {
    const logged = silent();
    expect(await failureOf(broken(contextOf('agent'), {}))).toMatchObject({ code: 'INTERNAL' });
    expect(logged).toHaveBeenCalledOnce();
  });

  test('answers the declared fields and nothing else', async () => {
    const narrow = query({
      name: 'test.narrow',
      permission: 'public',
      input: z.strictObject({}),
      output: z.object({ name: z.string() }),
      run: async () => ({ name: 'x', passwordHash: 'y' }),
    });
    expect(await narrow(contextOf('agent'), {})).toEqual({ name: 'x' });
  });
});
