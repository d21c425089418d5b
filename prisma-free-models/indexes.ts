import mongoose from 'mongoose';
import { ADMISSION_INDEXES } from './admission-indexes';
import { CHOICE_INDEXES } from './choice-indexes';
import { type IndexSpec, index } from './index-spec';
import { LIST_INDEXES } from './list-indexes';
import { dropIndexes, isOutdated, RETIRED } from './retired-indexes';

export type { IndexSpec } from './index-spec';

const live = { partialFilterExpression: { isDeleted: false } };
const deleted = { partialFilterExpression: { isDeleted: true } };

/** How long the audit log is kept; `server/domain/audit/retention` follows the setting. */
export const AUDIT_RETENTION = index('auditlogs', { timestamp: 1 }, 'retention', {
  name: 'timestamp_1',
  expireAfterSeconds: 90 * 86_400,
});

/** Open ones have no `doneAt` and are walked by `dueAt`; finished ones by `doneAt`. */
const FOLLOWUP_INDEXES: readonly IndexSpec[] = (
  [
    [{}, "everybody's"],
    [{ agentId: 1 }, "a counselor's or a team's"],
    [{ customerId: 1 }, "a student's"],
  ] as const
).flatMap(([owner, whose]) => [
  index(
    'followups',
    { ...owner, isDeleted: 1, doneAt: 1, dueAt: 1, _id: 1, missedAt: 1 },
    `${whose} follow-ups that are due, overdue, missed or to come`,
  ),
  index(
    'followups',
    { ...owner, isDeleted: 1, doneAt: -1, _id: -1 },
    `${whose} finished follow-ups, the last first`,
  ),
]);

/** Every index of the product. */
export const INDEXES: readonly IndexSpec[] = [
  index('customers', { customerNumber: 1 }, 'one customer by number', { unique: true }),
  index(
    'customers',
    { 'basicData.customerPhone': 1, 'basicData.email': 1 },
    'phone + e-mail is unique among live records; a deleted one never blocks',
    { unique: true, ...live },
  ),
  ...LIST_INDEXES,
  ...CHOICE_INDEXES,
  index('customers', { deletedAt: -1, _id: -1 }, 'the recycle bin, last deleted first', deleted),
  index('customersearch', { keys: 1, createdAt: -1 }, 'search as you type over all students'),
  index(
    'customersearch',
    { scopeAgentIds: 1, createdAt: -1 },
    "search as you type within one counselor's students",
  ),
  index(
    'customersearch',
    { createdBy: 1, createdAt: -1 },
    'search within the students one entered',
  ),
  index('searchwords', { at: 1 }, 'the words of names that a process has not read yet'),
  index(
    'profiles',
    { email: 1, deletedAt: 1 },
    'sign-in; one live account an e-mail, which a deleted one never blocks',
    { unique: true },
  ),
  index('profiles', { deletedAt: 1, name: 1, _id: 1 }, 'list of users by name'),
  index('profiles', { deletedAt: 1, role: 1, name: 1, _id: 1 }, 'users of a role; superadmins'),
  index('profiles', { roleId: 1, name: 1, _id: 1 }, 'who holds a custom role'),
  index('profiles', { managerId: 1 }, "a manager's team"),
  index('profiles', { team: 1 }, 'the people of a team'),
  ...FOLLOWUP_INDEXES,
  index('followups', { updatedAt: -1, _id: -1 }, 'the recycle bin, last deleted first', deleted),
  index('followups', { type: 1 }, 'whether a type of contact may be removed'),
  index('followups', { outcome: 1 }, 'whether an outcome may be removed'),
  index(
    'followups',
    { agentId: 1, isDeleted: 1, dueAt: 1, _id: 1, doneAt: 1 },
    "a counselor's calendar",
  ),
  index('followups', { isDeleted: 1, dueAt: 1, _id: 1, doneAt: 1 }, "everybody's calendar"),
  index('followups', { remindAt: 1 }, 'reminders that are due', {
    partialFilterExpression: { remindAt: { $type: 'date' } },
  }),
  index(
    'followups',
    { isDeleted: 1, doneAt: 1, missedAt: 1, dueAt: 1 },
    'open follow-ups that nobody has counted as missed yet',
    { partialFilterExpression: { missedAt: null } },
  ),
  index('followups', { 'recurrence.seriesId': 1, 'recurrence.number': 1 }, 'the next of a series', {
    partialFilterExpression: { 'recurrence.seriesId': { $exists: true } },
  }),
  index(
    'storedfiles',
    { customerId: 1, state: 1, isDeleted: 1, createdAt: -1, _id: -1 },
    "a student's files, newest first",
  ),
  index('storedfiles', { state: 1, createdAt: 1 }, 'files that were left behind, or are to go', {
    partialFilterExpression: { state: { $in: ['pending', 'removing'] } },
  }),
  index('storedfiles', { deletedAt: -1, _id: -1 }, 'the recycle bin, last deleted first', deleted),
  index('notifications', { userId: 1, at: -1, _id: -1 }, "a person's notifications, newest first"),
  index('notifications', { userId: 1, readAt: 1 }, 'how many of them are unread'),
  index('notifications', { key: 1 }, 'each is delivered once', { unique: true }),
  index('notifications', { at: 1 }, 'old notifications vanish', {
    expireAfterSeconds: 90 * 86_400,
  }),
  index('auditlogs', { entityType: 1, entityId: 1, timestamp: -1, _id: -1 }, "a record's timeline"),
  index('auditlogs', { timestamp: -1, _id: -1 }, 'the whole log, newest first'),
  index('auditlogs', { userId: 1, timestamp: -1, _id: -1 }, 'what one person did'),
  index(
    'auditlogs',
    { entityType: 1, action: 1, timestamp: -1, _id: -1 },
    'what was done to a kind of record, and every row of an action',
  ),
  index(
    'auditlogs',
    { userId: 1, entityType: 1, action: 1, timestamp: -1, _id: -1 },
    'what one person did to a kind of record, and which of an action',
  ),
  AUDIT_RETENTION,
  index('systemsettings', { key: 1 }, 'one setting', { unique: true }),
  ...ADMISSION_INDEXES,
  index('sessions', { userId: 1 }, "a person's sessions"),
  index('sessions', { expiresAt: 1 }, 'ended sessions vanish', { expireAfterSeconds: 0 }),
  index('loginattempts', { windowStart: 1 }, 'old attempts vanish', { expireAfterSeconds: 3_600 }),
  index('apitokens', { tokenHash: 1 }, 'a call with a token', { unique: true }),
  index('apitokens', { userId: 1, createdAt: -1 }, "a person's tokens"),
  index('migrationruns', { startedAt: -1, _id: -1 }, 'the log of migrations, last first'),
  index('migrationruns', { migrationId: 1, outcome: 1 }, 'runs that were killed'),
  index('migrationreports', { migrationId: 1, _id: 1 }, 'what a migration could not map'),
  index('migrationreports', { runId: 1, _id: 1 }, 'what one run could not map'),
  index('accountlinks', { tokenHash: 1 }, 'choosing a password by link', { unique: true }),
  index('accountlinks', { userId: 1 }, "a person's links, which a new one ends"),
  index('accountlinks', { expiresAt: 1 }, 'expired links vanish', { expireAfterSeconds: 0 }),
  index('roles', { name: 1, deletedAt: 1 }, 'one live role a name', { unique: true }),
  index('roles', { deletedAt: 1, createdAt: 1 }, 'list of custom roles'),
  index('jobs', { createdBy: 1, _id: -1 }, "a person's jobs, newest first"),
  index('jobs', { state: 1, _id: -1 }, 'jobs that have something to do'),
  index('jobs', { finishedAt: 1 }, 'finished jobs vanish', { expireAfterSeconds: 90 * 86_400 }),
  index('jobbatches', { jobId: 1, number: 1 }, 'what a step of a job works on', { unique: true }),
  index('jobbatches', { at: 1 }, 'left-over batches vanish', { expireAfterSeconds: 90 * 86_400 }),
  index('jobqueue', { name: 1, nextRunAt: 1, priority: -1, lockedAt: 1 }, 'the next job to run'),
  index('jobqueue', { 'data.jobId': 1 }, 'a job waits in the queue once', {
    unique: true,
    partialFilterExpression: { 'data.jobId': { $exists: true } },
  }),
  index('jobqueue', { name: 1 }, 'recurring work is planned once', {
    unique: true,
    partialFilterExpression: { type: 'single' },
  }),
  index('idempotentcalls', { at: 1 }, 'a key is remembered a day', { expireAfterSeconds: 86_400 }),
  index('outbox', { at: 1 }, 'events are kept a week, for deliveries that are tried for a day', {
    expireAfterSeconds: 7 * 86_400,
  }),
];

/** Makes the given indexes that are missing; safe to run any number of times. Returns their names. */
export async function createIndexes(
  onIndex?: (spec: IndexSpec, name: string) => void,
  specs = INDEXES,
): Promise<string[]> {
  await dropInTheWay(specs);
  const names: string[] = [];
  for (const spec of specs) {
    const collection = mongoose.connection.collection(spec.collection);
    const name = await collection.createIndex(spec.key, spec.options).catch(unlessKept(spec));
    names.push(`${spec.collection}.${name}`);
    onIndex?.(spec, name);
  }
  return names;
}

/** Another index of the same name, and those of earlier versions that a new one cannot stand beside. */
async function dropInTheWay(specs: readonly IndexSpec[]): Promise<void> {
  await dropIndexes(RETIRED.filter(({ inTheWay }) => inTheWay));
  const there = await indexesThere();
  await dropIndexes(
    specs
      .map((spec) => ({ spec, collection: spec.collection, name: nameOf(spec) }))
      .filter(({ spec, collection, name }) =>
        isOutdated(spec, there.get(`${collection}.${name}`)?.key),
      ),
  );
}

/** MongoDB's IndexOptionsConflict. */
const OTHER_OPTIONS = 85;

/**
 * Another retention than the one it began with is a setting, and no reason to fail; any other index
 * whose records live longer or shorter by now is changed where it stands.
 */
function unlessKept(spec: IndexSpec) {
  return async (error: unknown): Promise<string> => {
    const differs =
      error instanceof mongoose.mongo.MongoServerError && error.code === OTHER_OPTIONS;
    if (differs && spec === AUDIT_RETENTION) return nameOf(spec);
    const expireAfterSeconds = spec.options?.expireAfterSeconds;
    if (!differs || expireAfterSeconds === undefined) throw error;
    const name = nameOf(spec);
    const change = { collMod: spec.collection, index: { name, expireAfterSeconds } };
    await mongoose.connection.db?.command(change);
    return name;
  };
}

/** Up to so many records an index is made within a second or two. */
const QUICKLY_INDEXED = 20_000;

/**
 * Makes the missing indexes of collections that are small, as they are on a first start.
 * @returns the missing ones of large collections: to make them would hold up the start for minutes
 */
export async function createSmallIndexes(): Promise<readonly IndexSpec[]> {
  const missing = await missingIndexes();
  const sizes = new Map<string, number>();
  for (const name of new Set(missing.map(({ collection }) => collection))) {
    sizes.set(name, await mongoose.connection.collection(name).estimatedDocumentCount());
  }
  const isSmall = ({ collection }: IndexSpec) => (sizes.get(collection) ?? 0) <= QUICKLY_INDEXED;
  await createIndexes(undefined, missing.filter(isSmall));
  return missing.filter((spec) => !isSmall(spec));
}

/** The indexes that the connected database lacks, or has in another form. */
export async function missingIndexes(): Promise<readonly IndexSpec[]> {
  const there = await indexesThere();
  return INDEXES.filter((spec) => {
    const found = there.get(`${spec.collection}.${nameOf(spec)}`);
    return !found || isOutdated(spec, found.key) || livesOtherwise(spec, found);
  });
}

/** Records live longer or shorter by now; how long the audit log keeps its own is a setting. */
function livesOtherwise(spec: IndexSpec, { expireAfterSeconds }: IndexThere): boolean {
  return spec !== AUDIT_RETENTION && expireAfterSeconds !== spec.options?.expireAfterSeconds;
}

interface IndexThere {
  key: object;
  expireAfterSeconds?: number;
}

/** All indexes in our collections, by collection and name. */
async function indexesThere(): Promise<Map<string, IndexThere>> {
  const there = new Map<string, IndexThere>();
  for (const name of new Set(INDEXES.map(({ collection }) => collection))) {
    // A collection that does not exist yet has no indexes, and asking for them is an error.
    const known = await mongoose.connection
      .collection(name)
      .listIndexes()
      .toArray()
      .catch(() => []);
    for (const { name: own, key, expireAfterSeconds } of known) {
      there.set(`${name}.${own}`, { key, expireAfterSeconds });
    }
  }
  return there;
}

/** The name that MongoDB gives: the fields with their directions. */
function nameOf({ key, options }: IndexSpec): string {
  return options?.name ?? Object.entries(key).flat().join('_');
}
