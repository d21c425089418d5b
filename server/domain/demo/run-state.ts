import { Migration } from '#models/migration';

/** How far a generation got, kept under its seed so that a killed run goes on. */
export interface RunState {
  count: number;
  /** The instant that the run calls now, as it decides everybody's dates. */
  now: Date;
  /** Everybody before this index is written. */
  next: number;
}

const nameOf = (seed: number) => `generate:${seed}`;

export async function readRunState(seed: number): Promise<RunState | null> {
  const row = await Migration.findById(nameOf(seed)).lean();
  // Nothing but `saveRunState` writes rows of this name.
  return (row?.position as RunState | undefined) ?? null;
}

export async function saveRunState(seed: number, position: RunState): Promise<void> {
  const state = position.next >= position.count ? 'done' : 'running';
  await Migration.updateOne(
    { _id: nameOf(seed) },
    {
      $set: {
        state,
        position,
        changed: position.next,
        finishedAt: state === 'done' ? new Date() : null,
      },
      $setOnInsert: { startedAt: new Date(), lockedUntil: null },
    },
    { upsert: true },
  );
}
