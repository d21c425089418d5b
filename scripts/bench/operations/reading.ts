import type { z } from 'zod';
import type { Role } from '#models/vocabulary';
import type { Query } from '#server/kernel/verb';
import { contextFor } from '../accounts';
import type { HttpRequest } from '../load';
import { type Bench, inTurn, type Operation, READ } from '../operation';
import type { Program } from '../program';
import { recorded } from '../recorder';
import type { Samples } from '../samples';

interface Reading<I extends z.ZodType, O extends z.ZodType>
  extends Pick<Operation, 'name' | 'title'>,
    Partial<Pick<Operation, 'goal'>> {
  role: Role;
  verb: Query<I, O>;
  /** What is asked for, in turn. */
  inputs(samples: Samples): z.input<I>[];
  path(input: z.input<I>): string;
  headers?: Record<string, string>;
  /** Whether the answer is the one that the operation is about. */
  isRight(answer: z.output<O>): boolean;
}

/** An operation that reads: each input once through the verb, to learn what the floor has to send. */
export function reading<I extends z.ZodType, O extends z.ZodType>(
  definition: Reading<I, O>,
): Operation {
  const { name, title, goal = READ, role, verb, path } = definition;
  return {
    name,
    title,
    goal,
    async prepare(bench: Bench) {
      const context = await contextFor(bench.accounts.of[role]);
      const requests: HttpRequest[] = [];
      const programs: Program[] = [];
      for (const input of definition.inputs(bench.samples)) {
        // Once unrecorded, so that the process's own caches are as warm as the product's.
        await verb(context, input);
        const { result, program } = await recorded(() => verb(context, input));
        if (!definition.isRight(result)) continue;
        const headers = { Cookie: bench.headers[role].Cookie ?? '', ...definition.headers };
        requests.push({ method: 'GET', path: path(input), headers });
        programs.push(program);
      }
      const floor = await bench.floorTraffic({ name, variation: 'none', programs });
      return { product: { next: inTurn(requests) }, floor };
    },
  };
}

/** The address of a tRPC query. */
export function trpcPath(procedure: string, input: unknown): string {
  return `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
}
