import mongoose, { type Types } from 'mongoose';
import { z } from 'zod';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { Migration } from '#models/migration';
import { command } from '#server/kernel/command';
import type { AppContext } from '#server/kernel/context';
import { type Differences, differencesAfter } from './search-differences';
import { rememberWords } from './spellings';

/** Under this name the position is kept, from which a stopped run goes on. */
const RUN = 'rebuild-search';

const counts = z.object({ missing: z.number(), stale: z.number(), surplus: z.number() });

export interface SearchCheck extends z.output<typeof counts> {
  checked: number;
}

interface Walk {
  signal: AbortSignal;
  onProgress(checked: number): void;
}

/** Says how the search twins differ from what they should be, and changes nothing. */
export async function checkSearch(walk: Walk): Promise<SearchCheck> {
  return walked(walk, null, async (_after, { missing, stale, surplus }) => ({
    missing: missing.length,
    stale: stale.length,
    surplus: surplus.length,
  }));
}

/**
 * Makes the search twins and the words of names what the customers say, while the product runs: what
 * is right already is only read. A stopped run goes on where it was; a finished one may be repeated.
 */
export async function rebuildSearch({
  context,
  ...walk
}: Walk & { context: AppContext }): Promise<SearchCheck> {
  const from = await Migration.findById(RUN).lean();
  // Nothing but this function writes the row.
  const start = from?.state === 'running' ? (from.position as Types.ObjectId | null) : null;
  return walked(walk, start, async (after, found) => {
    await rememberWords(found.words);
    const differs = found.missing.length + found.stale.length + found.surplus.length > 0;
    const mended = differs
      ? await mendWindow(context, { after: after?.toHexString() ?? null })
      : NOTHING;
    const state = found.end ? 'running' : 'done';
    await Migration.updateOne(
      { _id: RUN },
      { $set: { state, position: found.end }, $setOnInsert: { startedAt: new Date() } },
      { upsert: true },
    );
    return mended;
  });
}

const NOTHING = { missing: 0, stale: 0, surplus: 0 };

/** Compares once more inside the transaction: whoever writes to one of the students goes first. */
const mendWindow = command({
  name: 'customers.rebuildSearch',
  permission: 'system.manage',
  input: z.strictObject({ after: z.string().nullable() }),
  output: counts,

  async run({ input, session }) {
    const after = input.after ? new mongoose.Types.ObjectId(input.after) : null;
    const { missing, stale, surplus } = await differencesAfter(after, session);
    const written = [...missing, ...stale].map(({ _id, ...twin }) => ({
      replaceOne: { filter: { _id }, replacement: twin, upsert: true },
    }));
    const removed = surplus.map((_id) => ({ deleteOne: { filter: { _id } } }));
    const operations = [...written, ...removed];
    if (operations.length > 0) {
      await CustomerSearch.collection.bulkWrite(operations, { session, ordered: false });
    }
    const data = { missing: missing.length, stale: stale.length, surplus: surplus.length };
    return {
      data,
      audit: [
        {
          action: 'UPDATE',
          entityType: 'customer',
          entityId: RUN,
          description: `Search twins: ${data.missing} made, ${data.stale} renewed, ${data.surplus} removed`,
        },
      ],
      events: [],
    };
  },
});

/** Walks all windows from a position on. */
async function walked(
  { signal, onProgress }: Walk,
  from: Types.ObjectId | null,
  each: (after: Types.ObjectId | null, found: Differences) => Promise<typeof NOTHING>,
): Promise<SearchCheck> {
  const total = { checked: 0, ...NOTHING };
  let after = from;
  do {
    signal.throwIfAborted();
    const found = await inSnapshot(after);
    const one = await each(after, found);
    total.checked += found.checked;
    total.missing += one.missing;
    total.stale += one.stale;
    total.surplus += one.surplus;
    onProgress(total.checked);
    after = found.end;
  } while (after);
  return total;
}

/** A customer and its twin as of one moment: between two reads somebody may write both. */
async function inSnapshot(after: Types.ObjectId | null): Promise<Differences> {
  const session = await mongoose.startSession({ snapshot: true });
  try {
    return await differencesAfter(after, session);
  } finally {
    await session.endSession();
  }
}

/** How many customers there are, for a bar. */
export const customersInAll = () => Customer.estimatedDocumentCount();
