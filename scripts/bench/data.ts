import type { Types } from 'mongoose';
import { AuditLog } from '#models/audit-log';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { createIndexes } from '#models/indexes';
import { Job, JobBatch } from '#models/job';
import { Outbox } from '#models/outbox';
import { Profile } from '#models/profile';
import { Session } from '#models/session';
import { generateCustomers } from '#server/domain/demo';
import { seedSettings } from '#server/domain/settings';
import { systemContext } from '#server/kernel/context';
import { type Accounts, benchAccounts } from './accounts';

const OTHER_AGENTS = 39;

interface Wanted {
  count: number;
  signal: AbortSignal;
  onProgress(done: number): void;
}

/** At least so many students, shared by the measured counselor and others who never sign in. */
export async function benchData({ count, signal, onProgress }: Wanted): Promise<Accounts> {
  await createIndexes();
  await seedSettings(systemContext('bench'), {});
  const accounts = await benchAccounts();
  const others = accounts.visitors.map(({ _id }) => _id);
  const agents: Types.ObjectId[] = [accounts.of.agent._id, ...others].slice(0, OTHER_AGENTS + 1);
  await generateCustomers({
    ...{ count, agents, signal, onProgress },
    clerks: [accounts.of.dataentry._id],
  });
  return accounts;
}

/** Takes out what measuring has added since `since`, so that the next run meets the same data. */
export async function removeAdded(since: Date): Promise<void> {
  const added = await Customer.find({ isDeleted: false, createdAt: { $gte: since } }, { _id: 1 })
    .lean()
    .then((rows) => rows.map(({ _id }) => _id));
  // Through the driver: what goes was never anybody's record, and would leave as many audit rows.
  for (let at = 0; at < added.length; at += 1_000) {
    const filter = { _id: { $in: added.slice(at, at + 1_000) } };
    await Customer.collection.deleteMany(filter);
    await CustomerSearch.collection.deleteMany(filter);
  }
  await AuditLog.collection.deleteMany({ timestamp: { $gte: since } });
  await Outbox.collection.deleteMany({ at: { $gte: since } });
  await Job.collection.deleteMany({ createdAt: { $gte: since } });
  await JobBatch.collection.deleteMany({ at: { $gte: since } });
  const people = await Profile.distinct('_id', { email: /@bench\.edugate\.test$/ });
  await Session.collection.deleteMany({ userId: { $in: people } });
}
