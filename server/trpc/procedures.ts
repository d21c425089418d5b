import type { z } from 'zod';
import { requirePermission } from '#server/kernel/refusals';
import type { Command, Query } from '#server/kernel/verb';
import { middleware, procedure, type RestRoute } from './init';

/** The visible permission check: refuses, and records it, before the input is even parsed. */
const permitted = (verb: Pick<Query<z.ZodType, z.ZodType>, 'permission' | 'verbName'>) =>
  middleware(async ({ ctx, next }) => {
    await requirePermission(ctx, verb);
    return next();
  });

/** A tRPC query that runs a reading verb, and the REST routes it also answers. */
export function queryOf<I extends z.ZodType, O extends z.ZodType>(
  verb: Query<I, O>,
  ...rest: RestRoute[]
) {
  return procedure
    .meta({ rest, output: verb.output })
    .use(permitted(verb))
    .input(verb.input)
    .query(({ ctx, input }) => verb(ctx, reparsed<I>(input)));
}

/** A tRPC mutation that runs a writing verb, and the REST routes it also answers. */
export function mutationOf<I extends z.ZodType, O extends z.ZodType>(
  verb: Command<I, O>,
  ...rest: RestRoute[]
) {
  return procedure
    .meta({ rest, output: verb.output })
    .use(permitted(verb))
    .input(verb.input)
    .mutation(({ ctx, input }) => verb(ctx, reparsed<I>(input)));
}

/**
 * tRPC hands over what the schema put out, the verb parses again. Input schemas are idempotent (a
 * table test says so for each), so an output is a valid input.
 */
function reparsed<I extends z.ZodType>(output: unknown): z.input<I> {
  return output as z.input<I>;
}
