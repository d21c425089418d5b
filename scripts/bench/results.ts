import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const figures = z.object({
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  perSecond: z.number(),
  requests: z.number(),
  errors: z.number(),
  firstError: z.string().nullable(),
});

const operation = z.object({
  name: z.string(),
  title: z.string(),
  goal: z.object({ kind: z.enum(['ratio', 'p95']), most: z.number() }),
  product: figures,
  floor: figures,
  ratio: z.object({ p50: z.number(), p95: z.number(), perSecond: z.number() }),
  ok: z.boolean(),
});
export type OperationResult = z.output<typeof operation>;

const results = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  machine: z.object({
    processor: z.string(),
    cores: z.number(),
    memoryGB: z.number(),
    node: z.string(),
    mongodb: z.string(),
    /** Of the last minute, before the first and after the last operation; a core's worth is 1. */
    load: z.object({ before: z.number(), after: z.number() }),
  }),
  data: z.object({ customers: z.number(), megabytes: z.number(), indexMegabytes: z.number() }),
  settings: z.object({ seconds: z.number(), connections: z.number() }),
  productMemoryMB: z.number().nullable(),
  operations: z.array(operation),
});
export type Results = z.output<typeof results>;

export async function writeResults(file: string, all: Results): Promise<void> {
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
}

/** @throws Error when the file holds something else */
export async function readResults(file: string): Promise<Results> {
  const parsed = results.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${file} holds no results of this benchmark.`);
}
