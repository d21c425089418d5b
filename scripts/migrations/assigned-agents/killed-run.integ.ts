import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import type { CustomerRecord } from '#models/customer-types';
import { Migration } from '#models/migration';
import { addManyLegacyCustomers } from '#scripts/testing/many-legacy-customers';
import { addPerson } from '#scripts/testing/people';
import { crmOn } from '#scripts/testing/run-crm';
import { type ThrowawayFolder, throwawayFolder } from '#scripts/testing/throwaway-folder';
import { useDatabase } from '#scripts/testing/use-database';
import { getCustomer, updateCustomer } from '#server/domain/customers';
import { AppError } from '#server/kernel/errors';

const { uri } = useDatabase();
const crm = crmOn(uri);
const COUNT = 100_000;
const ID = '0002-migrate-assigned-agents';
const ONLY = ['migrate', '--only', 'migrateAssignedAgents', '--json'];

let crowd: Awaited<ReturnType<typeof addManyLegacyCustomers>>;
let folder: ThrowawayFolder;

beforeAll(async () => {
  folder = await throwawayFolder('edugate-migration-');
  crowd = await addManyLegacyCustomers(COUNT);
}, 300_000);
afterAll(() => folder.remove());

/** People who go on working: a new tag and a new name for one student after the other. */
async function writers(signal: AbortSignal) {
  const { context } = await addPerson('admin');
  const written = new Map<number, { name: string; times: number }>();
  const edit = async (at: number) => {
    const id = crowd.ids[at]?.toHexString() ?? '';
    const name = `Renamed ${at} Times ${(written.get(at)?.times ?? 0) + 1}`;
    const { version } = await getCustomer(context, { id });
    try {
      await updateCustomer(context, {
        id,
        version,
        tags: ['seen'],
        basicData: { customerName: name },
      });
    } catch (error) {
      // The migration has moved the record on since it was read: a person looks again.
      if (error instanceof AppError && error.code === 'CONFLICT') return;
      throw error;
    }
    written.set(at, { name, times: (written.get(at)?.times ?? 0) + 1 });
  };
  for (let turn = 0; !signal.aborted; turn += 1) {
    const at = (turn * 7_919) % COUNT;
    if (!crowd.expected(at).isDeleted) await edit(at);
    await setTimeout(5);
  }
  return written;
}

const migrationRow = () => Migration.findById(ID).lean();

/** Ends the process the hard way once it has come so far, unless it has ended by itself. */
async function killAt(child: ChildProcess, changed: number) {
  while (((await migrationRow())?.changed ?? 0) < changed) {
    if (child.exitCode !== null) return;
    await setTimeout(20);
  }
  child.kill('SIGKILL');
}

/** Kills a run in the middle, and lets two others go on with it at once. */
async function killAndGoOn(toChange: number) {
  let killing: Promise<void> | undefined;
  const onStart = (child: ChildProcess) => {
    killing = killAt(child, toChange / 3);
  };
  const running = crm(ONLY, { onStart });
  const [killed] = await Promise.all([running, killing]);
  expect(killed.code).toBeNull();
  const atKill = await migrationRow();
  expect(atKill?.changed).toBeGreaterThan(0);
  expect(atKill?.changed).toBeLessThan(toChange);
  const both = await Promise.all([crm(ONLY), crm(ONLY)]);
  return { atKill, answers: both.map(({ answer }) => JSON.parse(answer)) };
}

const linesOf = async (file: string) => (await readFile(file, 'utf8')).trimEnd().split('\n').sort();

const hashOf = async (...collections: string[]) =>
  (await mongoose.connection.db?.command({ dbHash: 1, collections }))?.collections;

test('a hundred thousand, killed in the middle, while people work: nothing lost, nothing twice', async () => {
  const toChange = COUNT - COUNT / 20;
  const unmapped = (COUNT / 20) * 3;
  const untouched = await hashOf('customers', 'customersearch');

  const rehearsedFile = join(folder.path, 'rehearsed.jsonl');
  const rehearsed = await crm([...ONLY, '--dry-run', '--file', rehearsedFile]);
  expect(JSON.parse(rehearsed.answer)).toMatchObject({ ran: [{ changed: toChange, unmapped }] });
  expect(await hashOf('customers', 'customersearch')).toEqual(untouched);
  expect(await migrationRow()).toBeNull();

  const stop = new AbortController();
  const [written, { atKill, answers }] = await Promise.all([
    writers(stop.signal),
    killAndGoOn(toChange).finally(() => stop.abort()),
  ]);
  // Of the two at once one goes on, and the other is told so.
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(answers.find(({ ok }) => !ok).error).toMatch(/running on another instance/);
  const total = { changed: toChange, unmapped };
  expect(answers.find(({ ok }) => ok).ran).toMatchObject([
    { changed: toChange - (atKill?.changed ?? 0), total },
  ]);

  expect(written.size).toBeGreaterThan(100);
  await expectMigrated(written);
  const reportedFile = join(folder.path, 'reported.jsonl');
  await crm(['migrate', 'report', 'migrateAssignedAgents', '--file', reportedFile]);
  const reported = await linesOf(reportedFile);
  expect(reported).toHaveLength(unmapped);
  expect(reported).toEqual(await linesOf(rehearsedFile));

  const result = await hashOf('customers', 'customersearch', 'migrationreports');
  const again = await crm([...ONLY, '--again']);
  expect(JSON.parse(again.answer)).toMatchObject({ ran: [{ changed: 0, total }] });
  expect(await hashOf('customers', 'customersearch', 'migrationreports')).toEqual(result);
  const log = await crm(['migrate', 'log', '--json']);
  expect(JSON.parse(log.answer).runs).toMatchObject([
    { outcome: 'done', changed: 0 },
    { outcome: 'done' },
    { outcome: 'killed', changed: atKill?.changed },
  ]);
}, 300_000);

/** Every single record is what an undisturbed run and the people's own changes make of it. */
async function expectMigrated(written: Map<number, { name: string; times: number }>) {
  const twins = CustomerSearch.find({}, { scopeAgentIds: 1, words: 1, keys: 1 })
    .sort({ _id: 1 })
    .lean()
    .cursor();
  let at = 0;
  for await (const record of Customer.collection.find<CustomerRecord>({}).sort({ _id: 1 })) {
    const { agent, legacy, isNew, isDeleted } = crowd.expected(at);
    const edits = written.get(at);
    const { assignment, version } = record;
    requireSame(record._id, crowd.ids[at]);
    const scope = [agent];
    const is = {
      lead: assignment.assignedAgentId,
      agents: assignment.agents.map(({ agentId, role }) => [agentId, role]),
      history: assignment.history.length,
      scope: assignment.scopeAgentIds,
      legacy: assignment.legacyAgent ?? null,
      version,
      name: record.basicData.customerName,
    };
    const shouldBe = {
      lead: agent,
      agents: agent ? [[agent, 'lead']] : [],
      history: agent ? 1 : 0,
      scope,
      legacy,
      version: (isNew ? 1 : 2) + (edits?.times ?? 0),
      name: edits?.name ?? record.basicData.customerName,
    };
    requireSame(is, shouldBe);
    if (!isNew || edits) {
      const twin = await twins.next();
      requireSame({ id: twin?._id, scope: twin?.scopeAgentIds }, { id: record._id, scope });
      // Found in the recycle bin alone.
      requireSame(
        twin?.keys.every((key) => key.startsWith('!')),
        isDeleted,
      );
      if (edits) expect(twin?.words).toContain('renamed');
    }
    at += 1;
  }
  expect(at).toBe(COUNT);
  expect(await twins.next()).toBeNull();
}

/** `expect` takes longer for a hundred thousand records than the migration does. */
function requireSame(is: unknown, shouldBe: unknown) {
  const [left, right] = [JSON.stringify(is), JSON.stringify(shouldBe)];
  if (left !== right) expect(left).toBe(right);
}
