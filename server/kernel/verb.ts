import type { ClientSession } from 'mongoose';
import type { z } from 'zod';
import type { DomainEvent } from '#server/effects/events';
import type { AuditDraft } from './audit';
import type { RequiredPermission } from './authorize';
import type { AppContext } from './context';

/**
 * A unit of business: called by loaders, procedures, REST and scripts alike.
 * Calling it runs the whole flow; its properties describe it to the adapters.
 */
export interface Verb<K extends 'query' | 'command', I extends z.ZodType, O extends z.ZodType> {
  (context: AppContext, input: z.input<I>): Promise<z.output<O>>;
  readonly kind: K;
  readonly verbName: string;
  readonly permission: RequiredPermission;
  readonly input: I;
  readonly output: O;
}

export type Query<I extends z.ZodType, O extends z.ZodType> = Verb<'query', I, O>;
export interface Command<I extends z.ZodType, O extends z.ZodType> extends Verb<'command', I, O> {
  /**
   * Runs the command as a part of another: under its own permission, schema and rules, inside the
   * other's transaction. Its rows and events are the other's to hand on.
   */
  within(part: Part, input: z.input<I>): Promise<Outcome<z.input<O>>>;
}

export interface Part {
  context: AppContext;
  session: ClientSession;
}

/** What a command did: its answer, and at least one audit row. */
export interface Outcome<T> {
  data: T;
  audit: readonly [AuditDraft, ...AuditDraft[]];
  /** What caches and live screens hear; `[]` says that nobody need hear of it. */
  events: readonly DomainEvent[];
}

/** Puts a verb's description on the function that runs it. */
export function describeVerb<
  K extends 'query' | 'command',
  I extends z.ZodType,
  O extends z.ZodType,
>(
  run: (context: AppContext, input: z.input<I>) => Promise<z.output<O>>,
  description: { kind: K; verbName: string; permission: RequiredPermission; input: I; output: O },
): Verb<K, I, O> {
  return Object.assign(run, description);
}
