import type { z } from 'zod';
import type { Scope } from '#server/permissions/vocabulary';
import { type ActorFor, authorize, type RequiredPermission } from './authorize';
import type { AppContext } from './context';
import { parseInput } from './parse-input';
import { parseOutput } from './parse-output';
import { refusalAudited } from './refusals';
import { toAppError } from './translate-error';
import { describeVerb, type Query } from './verb';
import { noteView, type ViewDraft } from './views';

interface QueryArguments<I extends z.ZodType, P extends RequiredPermission> {
  input: z.output<I>;
  actor: ActorFor<P>;
  scope: Scope;
  context: AppContext;
}

interface QueryDefinition<I extends z.ZodType, O extends z.ZodType, P extends RequiredPermission> {
  name: string;
  permission: P;
  input: I;
  output: O;
  run(args: QueryArguments<I, P>): Promise<z.input<O>>;
  /** For verbs that open one record: which one, so that the audit log knows who looked at it. */
  viewed?(data: z.output<O>): ViewDraft;
}

/** Builds a verb that reads: authorize → parse → run → the declared output and nothing else. */
export function query<I extends z.ZodType, O extends z.ZodType, P extends RequiredPermission>(
  definition: QueryDefinition<I, O, P>,
): Query<I, O> {
  const { name, permission, input, output, run, viewed } = definition;
  const call = async (context: AppContext, raw: z.input<I>): Promise<z.output<O>> => {
    try {
      const { actor, scope } = authorize(context, permission);
      const parsed = parseInput(input, raw);
      const data = parseOutput(name, output, await run({ input: parsed, actor, scope, context }));
      if (viewed) noteView(context, viewed(data));
      return data;
    } catch (error) {
      throw await refusalAudited(context, name, toAppError(error), raw);
    }
  };
  return describeVerb(call, { kind: 'query', verbName: name, permission, input, output });
}
