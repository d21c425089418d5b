import { z } from 'zod';

type PatchShape<S extends z.ZodRawShape> = {
  [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K] extends z.ZodOptional<infer T> ? T : S[K]>>;
};

/** The same fields, each one optional, and `null` to clear it; unknown keys are refused. */
export function patchOf<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
): z.ZodObject<PatchShape<S>, z.core.$strict> {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(schema.shape)) {
    const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
    shape[key] = z.nullable(inner as z.ZodType).optional();
  }
  return z.strictObject(asPatchShape<S>(shape));
}

/** The loop above gave every key of S its own field, optional and nullable. */
function asPatchShape<S extends z.ZodRawShape>(shape: z.ZodRawShape): PatchShape<S> {
  return shape as PatchShape<S>;
}

/**
 * Lays a patch over a record: given fields replace, `null` removes, what is absent stays. Lists are
 * replaced whole.
 */
export function applyPatch<T extends object>(record: T, patch: object): T {
  const merged = new Map<string, unknown>(Object.entries(record));
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) merged.delete(key);
    else if (isPlain(value)) merged.set(key, applyPatch(asObject(merged.get(key)), value));
    else merged.set(key, value);
  }
  return Object.fromEntries(merged) as T;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function asObject(value: unknown): object {
  return isPlain(value) ? value : {};
}
