import type { Role } from '#models/vocabulary';
import type { Accounts } from './accounts';
import type { Traffic } from './load';
import type { ProgramSet } from './program';
import type { Samples } from './samples';
import type { SignedIn } from './session';
import type { Figures } from './statistics';

/** At most so many times the floor's time, or so many milliseconds. */
export type Goal = { kind: 'ratio'; most: number } | { kind: 'p95'; most: number };

export const READ: Goal = { kind: 'ratio', most: 2 };
export const WRITE: Goal = { kind: 'ratio', most: 1.7 };

/** What an operation may use to make its requests. */
export interface Bench {
  accounts: Accounts;
  samples: Samples;
  headers: Record<Role, SignedIn>;
  /** Hands programs to the floor; gives the traffic that replays them in turn. */
  floorTraffic(set: ProgramSet): Promise<Traffic>;
}

interface Described {
  /** For `--only` and for comparing with an earlier run. */
  name: string;
  title: string;
  goal: Goal;
}

/** Driven by requests. */
export interface Requested extends Described {
  /** Makes the requests just before they are measured. */
  prepare(bench: Bench): Promise<{ product: Traffic; floor: Traffic }>;
}

/** Work that a request only starts. */
export interface Background extends Described {
  measure(bench: Bench, signal: AbortSignal): Promise<{ product: Figures; floor: Figures }>;
}

export type Operation = Requested | Background;

/** One after another, from the start again after the last. */
export function inTurn<T>(items: readonly T[]): () => T {
  let at = -1;
  return () => {
    at = (at + 1) % items.length;
    const item = items[at];
    if (item === undefined) throw new Error('there is nothing to send');
    return item;
  };
}
