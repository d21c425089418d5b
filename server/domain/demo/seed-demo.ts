import { createIndexes } from '#models/indexes';
import { Migration } from '#models/migration';
import { Profile } from '#models/profile';
import { systemContext } from '#server/kernel/context';
import { missingSettings, readSetting, seedSettings } from '../settings';
import { DEMO_PASSWORD, GENERATED_EMAIL, MAIN_ACCOUNTS } from './accounts';
import { seedAdmissions } from './admissions/seed-admissions';
import { createDemoAccounts, demoAccountsExist } from './create-accounts';
import { generateCustomers } from './generate-customers';
import { livelyPlacement } from './lively-placement';
import { readRunState } from './run-state';

const STUDENTS = 2_000;
const SEED = 20_260_000;
const MARK = 'demo';

export interface DemoResult {
  /** True when this call filled the database. */
  seeded: boolean;
  password: string;
  accounts: { email: string; name: string; role: string }[];
}

/**
 * Fills an empty database with demo accounts and students, once. A killed run is completed by the
 * next one; a database with accounts of its own is left alone and answers no accounts.
 * @param signal ends it between two steps
 */
export async function seedDemo(signal?: AbortSignal): Promise<DemoResult> {
  const mark = await Migration.findById(MARK).lean();
  if (mark?.state === 'done') return result(false);
  if (!mark && (await hasAccountsOfItsOwn())) return result(false);

  const context = systemContext('demo');
  await createIndexes();
  signal?.throwIfAborted();
  const startedAt = new Date();
  await Migration.updateOne(
    { _id: MARK },
    { $setOnInsert: { state: 'running', startedAt } },
    { upsert: true },
  );
  if ((await missingSettings()).length > 0) await seedSettings(context, {});
  if (!(await demoAccountsExist())) await createDemoAccounts(context, {});
  await seedAdmissions(SEED, (await readRunState(SEED))?.now ?? startedAt);
  await addStudents(signal);
  await Migration.updateOne({ _id: MARK }, { $set: { state: 'done', finishedAt: new Date() } });
  return result(true);
}

/** Counselors whom `generate-customers` made are nobody's: none of them can sign in. */
async function hasAccountsOfItsOwn(): Promise<boolean> {
  return (await Profile.exists({ email: { $not: GENERATED_EMAIL } })) !== null;
}

async function addStudents(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const profiles = await Profile.find({ demo: true }, { email: 1, role: 1 })
    .sort({ _id: 1 })
    .lean();
  const main = profiles.find(({ email }) => email === 'agent@edugate.test');
  const counselors = profiles.filter(({ role, _id }) => role === 'agent' && _id !== main?._id);
  const now = (await readRunState(SEED))?.now ?? new Date();
  const { timeZone } = await readSetting('general.locale');
  const run = { seed: SEED, count: STUDENTS, now };
  await generateCustomers({
    ...run,
    agents: counselors.map(({ _id }) => _id),
    clerks: profiles.filter(({ role }) => role === 'dataentry').map(({ _id }) => _id),
    ...(main ? { placementOf: livelyPlacement({ ...run, timeZone, agentId: main._id }) } : {}),
    context: systemContext('demo'),
    ...(signal ? { signal } : {}),
  });
}

async function result(seeded: boolean): Promise<DemoResult> {
  const there = seeded || (await demoAccountsExist());
  const accounts = there
    ? MAIN_ACCOUNTS.map(({ email, name, role }) => ({ email, name, role }))
    : [];
  return { seeded, password: DEMO_PASSWORD, accounts };
}
