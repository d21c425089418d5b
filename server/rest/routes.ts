import type { z } from 'zod';
import type { ProcedureMeta, RestRoute } from '#server/trpc/init';
import { type AppRouter, appRouter } from '#server/trpc/router';

/** One procedure as a REST endpoint. */
export interface Endpoint extends RestRoute {
  procedure: string;
  input: z.ZodType;
  output: z.ZodType;
  pattern: RegExp;
  parameters: string[];
}

interface ProcedureRecord {
  _def: {
    type: 'query' | 'mutation' | 'subscription';
    meta?: ProcedureMeta;
    inputs: z.ZodType[];
  };
}

/** Every procedure of the router that carries a REST route. */
export function endpointsOf(router: AppRouter = appRouter): Endpoint[] {
  return Object.entries(proceduresOf(router)).flatMap(([procedure, { _def }]) =>
    (_def.meta?.rest ?? []).map((route) => {
      const input = _def.inputs[0];
      const output = _def.meta?.output;
      if (!input || !output) {
        throw new Error(`${procedure} has a REST route but declares no input or no output`);
      }
      return { ...route, ...compiled(route.path), procedure, input, output };
    }),
  );
}

/** tRPC keeps a flat record of procedures by dotted path and hides its type. */
export function proceduresOf(router: AppRouter): Record<string, ProcedureRecord> {
  return router._def.procedures as unknown as Record<string, ProcedureRecord>;
}

function compiled(path: string): { pattern: RegExp; parameters: string[] } {
  const parameters: string[] = [];
  const source = path.replace(/:([a-zA-Z]+)/g, (_match, name: string) => {
    parameters.push(name);
    return '([^/]+)';
  });
  return { pattern: new RegExp(`^/api${source}/?$`), parameters };
}
