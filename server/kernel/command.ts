import type { ClientSession } from 'mongoose';
import type { z } from 'zod';
import { publish, record } from '#server/effects/events';
import type { Scope } from '#server/permissions/vocabulary';
import { writeAudit } from './audit';
import { type ActorFor, authorize, type RequiredPermission } from './authorize';
import type { AppContext } from './context';
import { type AppError, csrfFailed } from './errors';
import {
  answerBefore,
  claimOf,
  type IdempotentClaim,
  keepAnswer,
  openCall,
  RunBeforeError,
} from './idempotency';
import { callerOf, logFailure } from './log-failure';
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
   * slow hash, a file that arrives. Runs once, after the input was parsed.
   */
  prepare?(args: {
    input: z.output<I>;
    actor: ActorFor<P>;
    scope: Scope;
    context: AppContext;
  }): Promise<R>;
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
      throw await refusalAudited(context, name, toAppError(error), raw);
    }
  };

  type Arguments = Omit<CommandArguments<I, P, R>, 'session' | 'prepared'>;

  const execute = async (args: Arguments): Promise<z.output<O>> => {
    const { context } = args;
    // Whoever is not known has no keys of their own.
    const claim = permission === 'public' ? null : claimOf(context, name, args.input);
    const before = claim && (await answerBefore(claim));
    if (before) return parseOutput(name, output, before.data as z.input<O>);
    const prepared = (await definition.prepare?.(args)) as R;
    const result = await commit({ ...args, prepared }, claim).catch(async (error: unknown) => {
      if (error instanceof RunBeforeError) return null;
      const translated = toAppError(error);
      throw (await definition.explain?.(translated, args)) ?? translated;
    });
    if (!result) return execute(args);
    afterCommit(context, () => publish(result.events));
    afterCommit(context, () => definition.after?.({ data: result.data, context, prepared }));
    return result.data;
  };

  const commit = (
    args: Omit<CommandArguments<I, P, R>, 'session'>,
    claim: IdempotentClaim | null,
  ) =>
    inTransaction(async (session) => {
      if (claim) await openCall(claim, session);
      const { data: made, audit, events } = await definition.run({ ...args, session });
      const data = parseOutput(name, output, made);
      await writeAudit(args.context, audit, session, args.context.successStatus);
      await record(events, session);
      if (claim) await keepAnswer(claim, data, session);
      return { data, events };
    });

  /** What is committed has happened: whatever goes wrong now must not tell the caller otherwise. */
  const afterCommit = (context: AppContext, effect: () => void) => {
    try {
      effect();
    } catch (error) {
      logFailure(`${name}, after its commit,`, toAppError(error), callerOf(context));
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
  if (!context.writeProof) throw csrfFailed();
}
