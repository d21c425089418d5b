import type { z } from 'zod';
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
export type Command<I extends z.ZodType, O extends z.ZodType> = Verb<'command', I, O>;

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
