import type { ClientSession } from 'mongoose';
import type { z } from 'zod';
import { publish, record } from '#server/effects/events';
import type { Scope } from '#server/permissions/vocabulary';
import { writeAudit } from './audit';
import { type ActorFor, authorize, type RequiredPermission } from './authorize';
import type { AppContext } from './context';
import { AppError } from './errors';
import { parseInput } from './parse-input';
import { parseOutput } from './parse-output';
import { refusalAudited } from './refusals';
import { inTransaction } from './transaction';
import { toAppError } from './translate-error';
import { type Command, describeVerb, type Outcome, type Part } from './verb';

interface CommandArguments<I extends z.ZodType, P extends RequiredPermission, R> {
  input: z.output<I>;
  actor: ActorFor<P>;
  scope: Scope;
  context: AppContext;
  /** Every read and write of the command goes through this session. */
  session: ClientSession;
  /** What `prepare` made outside the transaction. */
  prepared: R;
}

interface CommandDefinition<
  I extends z.ZodType,
  O extends z.ZodType,
  P extends RequiredPermission,
  R,
> {
  name: string;
  permission: P;
  input: I;
  output: O;
  /**
   * Work that must not be repeated or rolled back with the transaction: a number from a sequence, a
   * slow hash. Runs once, after the input was parsed.
   */
  prepare?(args: { input: z.output<I>; actor: ActorFor<P>; context: AppContext }): Promise<R>;
  run(args: CommandArguments<I, P, R>): Promise<Outcome<z.input<O>>>;
  /** Runs once after the commit, for what only the caller's connection can do (cookies). */
  after?(args: { data: z.output<O>; context: AppContext; prepared: R }): void;
  /** Replaces a failure by a clearer one; may look things up. */
  explain?(
    error: AppError,
    args: { input: z.output<I>; actor: ActorFor<P>; scope: Scope },
  ): Promise<AppError>;
}

/**
 * Builds a verb that writes: authorize → proof of intent → parse → one transaction in which the run,
 * its audit rows and its events commit together → caches and live screens.
 */
export function command<
  I extends z.ZodType,
  O extends z.ZodType,
  P extends RequiredPermission,
  R = undefined,
>(definition: CommandDefinition<I, O, P, R>): Command<I, O> {
  const { name, permission, input, output } = definition;

  const call = async (context: AppContext, raw: z.input<I>): Promise<z.output<O>> => {
    try {
      const { actor, scope } = authorize(context, permission);
      requireProof(context);
      const parsed = parseInput(input, raw);
      return await execute({ input: parsed, actor, scope, context });
    } catch (error) {
      throw await refusalAudited(context, name, toAppError(error));
    }
  };

  const execute = async (args: Omit<CommandArguments<I, P, R>, 'session' | 'prepared'>) => {
    const prepared = (await definition.prepare?.(args)) as R;
    try {
      const { data, events } = await inTransaction(async (session) => {
        const outcome = await definition.run({ ...args, session, prepared });
        const data = parseOutput(name, output, outcome.data);
        const result = { data, events: outcome.events ?? [] };
        await writeAudit(args.context, outcome.audit, session);
        await record(result.events, session);
        return result;
      });
      publish(events);
      definition.after?.({ data, context: args.context, prepared });
      return data;
    } catch (error) {
      const translated = toAppError(error);
      throw (await definition.explain?.(translated, args)) ?? translated;
    }
  };

  const within = async ({ context, session }: Part, raw: z.input<I>) => {
    if (definition.prepare) throw new Error(`${name} prepares outside the transaction`);
    const { actor, scope } = authorize(context, permission);
    const args = { input: parseInput(input, raw), actor, scope, context };
    return definition.run({ ...args, session, prepared: nothingPrepared<R>() });
  };

  const description = { kind: 'command', verbName: name, permission, input, output } as const;
  return Object.assign(describeVerb(call, description), { within });
}

/** A command that prepares nothing has `undefined` for R. */
function nothingPrepared<R>(): R {
  return undefined as R;
}

function requireProof(context: AppContext): void {
  if (context.writeProof) return;
  throw new AppError('CSRF_FAILED', 'This form is no longer valid. Reload the page and try again.');
}
