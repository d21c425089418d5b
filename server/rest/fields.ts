import { z } from 'zod';
import { AppError } from '#server/kernel/errors';
import type { Endpoint } from './routes';

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** Paths like `basicData.email`, taken apart; null when all is wanted. */
export type Fields = readonly (readonly string[])[] | null;

const MOST_FIELDS = 100;
const described = new WeakMap<z.ZodType, JsonSchema>();

/**
 * Takes `fields=id,basicData.email` out of a query. For a list they are the fields of its items.
 * @throws AppError VALIDATION_ERROR for a field that the answer does not have
 */
export function fieldsAsked(
  { method, output }: Pick<Endpoint, 'method' | 'output'>,
  { fields, ...query }: Record<string, string | string[]>,
): { fields: Fields; query: Record<string, string | string[]> } {
  if (fields === undefined || method !== 'GET') {
    return { fields: null, query: fields === undefined ? query : { ...query, fields } };
  }
  const names = [fields].flat().flatMap((list) => list.split(','));
  if (names.length > MOST_FIELDS) throw unknownFields([`more than ${MOST_FIELDS} fields`]);
  const root = itemOf(schemaOf(output));
  const unknown = names.filter((name) => !has(root, name.split('.')));
  if (unknown.length > 0) throw unknownFields(unknown.map((name) => JSON.stringify(name)));
  return { fields: names.map((name) => name.split('.')), query };
}

/** The answer, or each item of its list, with these fields and no others. */
export function onlyFields(answer: unknown, fields: Fields): unknown {
  if (!fields) return answer;
  return isList(answer)
    ? { ...answer, items: answer.items.map((item) => picked(item, fields)) }
    : picked(answer, fields);
}

function picked(value: unknown, fields: readonly (readonly string[])[]): unknown {
  if (fields.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) return value.map((item) => picked(item, fields));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, own]) => {
      const below = fields.filter(([first]) => first === name).map(([, ...rest]) => rest);
      return below.length > 0 ? [[name, picked(own, below)]] : [];
    }),
  );
}

function isList(answer: unknown): answer is { items: unknown[] } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'pagination' in answer &&
    'items' in answer &&
    Array.isArray(answer.items)
  );
}

function schemaOf(output: z.ZodType): JsonSchema {
  const known = described.get(output);
  if (known) return known;
  // Of JSON Schema, zod writes for an object no more than what is described above.
  const schema = z.toJSONSchema(output, { unrepresentable: 'any' }) as JsonSchema;
  described.set(output, schema);
  return schema;
}

function itemOf(schema: JsonSchema): JsonSchema {
  const { items, pagination } = schema.properties ?? {};
  return items?.items && pagination ? items.items : schema;
}

function has(schema: JsonSchema, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  return [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some((one) => {
    if (one !== schema) return has(one, path);
    if (one.items) return has(one.items, path);
    const own = Object.hasOwn(one.properties ?? {}, name) ? one.properties?.[name] : undefined;
    if (own) return has(own, rest);
    const other = one.additionalProperties;
    return typeof other === 'object' && Object.keys(other).length > 0 && has(other, rest);
  });
}

function unknownFields(names: readonly string[]): AppError {
  return new AppError('VALIDATION_ERROR', 'Some of the fields are not part of this answer.', {
    details: names.slice(0, MOST_FIELDS).map((name) => ({
      path: 'fields',
      message: `${name.slice(0, 120)} is not among them`,
      code: 'unknown_field',
    })),
  });
}
