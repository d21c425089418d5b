import { record } from '#server/effects/events';
import { writeAudit } from '#server/kernel/audit';
import { type AppContext, systemContext } from '#server/kernel/context';
import { inTransaction } from '#server/kernel/transaction';
import { formatNumber, takeNumbers } from '../customers';
import { customerDocument, type Placing, randomOf } from './customer-document';
import { ensureAgents } from './ensure-agents';
import { followupsOf } from './generated-followups';
import { type BatchCounts, type Generated, insertBatch } from './insert-batch';
import { peopleOf } from './people/person';
import { type RunState, readRunState, saveRunState } from './run-state';

/** Large enough to keep the round trips few, small enough that few batches fit into 20 MB. */
const BATCH = 1_000;
/** Batches on their way to the database while the next one is made. */
const IN_FLIGHT = 3;

export interface GenerateOptions extends Partial<Omit<Placing, 'seed'>> {
  count: number;
  seed?: number;
  /** How many counselors to spread the students over, when `agents` does not name them. */
  agentCount?: number;
  now?: Date;
  context?: AppContext;
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

export interface GenerateSummary extends BatchCounts {
  count: number;
  seed: number;
  /** Where this run began: above 0 when an earlier one was continued. */
  from: number;
  agents: number;
  seconds: number;
  perSecond: number;
}

/**
 * Fills the database with invented students. One seed gives the same people under the same ids
 * everywhere: a killed run goes on where it stopped, a repeated one adds nothing.
 */
export async function generateCustomers(options: GenerateOptions): Promise<GenerateSummary> {
  const { seed = 1, context = systemContext('generate-customers') } = options;
  const started = Date.now();
  const state = await begun(seed, options);
  const from = state.next;
  const counts: BatchCounts = { inserted: 0, present: 0, refused: 0 };
  const agents = options.agents ?? (await ensureAgents(options.agentCount ?? 40));
  try {
    await writeAll(state, { ...options, seed, agents }, counts);
  } finally {
    if (counts.inserted > 0) await announce(context, seed, counts.inserted);
  }
  const seconds = (Date.now() - started) / 1_000;
  const perSecond = Math.round((state.next - from) / Math.max(seconds, 0.001));
  return { count: options.count, seed, from, ...counts, agents: agents.length, seconds, perSecond };
}

async function begun(
  seed: number,
  { count, now = new Date() }: GenerateOptions,
): Promise<RunState> {
  const known = await readRunState(seed);
  if (!known) return { count, now, next: 0 };
  if (known.next >= count) return { ...known, count: known.next };
  if (known.count === count) return { ...known };
  return { count, now, next: known.next };
}

type Run = GenerateOptions & Placing;

async function writeAll(state: RunState, run: Run, counts: BatchCounts): Promise<void> {
  const pending: { end: number; written: Promise<BatchCounts> }[] = [];
  const settle = async () => {
    const oldest = pending.shift();
    if (!oldest) return;
    const written = await oldest.written;
    for (const key of ['inserted', 'present', 'refused'] as const) counts[key] += written[key];
    state.next = oldest.end;
    await saveRunState(run.seed, state);
    run.onProgress?.(state.next);
  };
  const personAt = peopleOf({ seed: run.seed, count: state.count, now: state.now });
  try {
    for (let start = state.next; start < state.count; start += BATCH) {
      run.signal?.throwIfAborted();
      const end = Math.min(start + BATCH, state.count);
      const people = Array.from({ length: end - start }, (_, at) => personAt(start + at));
      const batch = await documentsOf(people, state.now, run);
      pending.push({ end, written: insertBatch(batch) });
      if (pending.length >= IN_FLIGHT) await settle();
    }
  } finally {
    while (pending.length > 0) await settle();
  }
}

type Person = ReturnType<ReturnType<typeof peopleOf>>;

async function documentsOf(people: Person[], now: Date, run: Run): Promise<Generated[]> {
  const numberFor = await numbersFor(people);
  return people.map((person) => {
    const random = randomOf(run.seed, person.index);
    const customer = customerDocument(random, person, numberFor(person), run);
    return { customer, followups: followupsOf(random, customer, run.seed, person.index, now) };
  });
}

/** A block of numbers for every year in the batch, in the order of creation. */
async function numbersFor(people: Person[]): Promise<(person: Person) => string> {
  const yearOf = (person: Person) => person.createdAt.getUTCFullYear();
  const sizes = new Map<number, number>();
  for (const person of people) sizes.set(yearOf(person), (sizes.get(yearOf(person)) ?? 0) + 1);
  const next = new Map<number, number>();
  for (const [year, size] of sizes) next.set(year, await takeNumbers(year, size));
  return (person) => {
    const year = yearOf(person);
    const value = next.get(year) ?? 1;
    next.set(year, value + 1);
    return formatNumber(year, value);
  };
}

/** One audit row for the run, and one event: a row a student would double the work and say nothing. */
async function announce(context: AppContext, seed: number, inserted: number): Promise<void> {
  const entity = { entityType: 'customer', entityId: `generate:${seed}` } as const;
  const description = `Generated ${inserted} students with seed ${seed}`;
  await inTransaction(async (session) => {
    await writeAudit(context, [{ action: 'IMPORT', ...entity, description }], session);
    await record(
      [{ topic: 'customer.imported', ...entity, agentIds: [], createdBy: null }],
      session,
    );
  });
}
