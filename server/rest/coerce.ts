import { z } from 'zod';

interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
}

const known = new WeakMap<z.ZodType, Record<string, JsonSchema>>();

/**
 * Turns the strings of a path and a query into the types that the input declares, before it is
 * validated: a number that is none stays text, so that validation names it. Repeated names become
 * lists; a list may also be given once.
 */
export function coerceStrings(
  schema: z.ZodType,
  given: Record<string, string | string[]>,
): Record<string, unknown> {
  const properties = propertiesOf(schema);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, coerce(value, properties[name])]),
  );
}

function coerce(value: string | string[], schema: JsonSchema | undefined): unknown {
  if (accepts(schema, 'array')) return [value].flat().map((item) => scalar(item, itemsOf(schema)));
  return Array.isArray(value) ? value : scalar(value, schema);
}

function scalar(value: string, schema: JsonSchema | undefined): unknown {
  const isNumber = accepts(schema, 'number') || accepts(schema, 'integer');
  if (isNumber && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  if (accepts(schema, 'boolean') && (value === 'true' || value === 'false'))
    return value === 'true';
  return value;
}

function accepts(schema: JsonSchema | undefined, type: string): boolean {
  if (!schema) return false;
  return (
    [schema.type].flat().includes(type) || Boolean(schema.anyOf?.some((s) => accepts(s, type)))
  );
}

function itemsOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return schema?.items ?? schema?.anyOf?.map(itemsOf).find(Boolean);
}

function propertiesOf(schema: z.ZodType): Record<string, JsonSchema> {
  let properties = known.get(schema);
  if (!properties) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    properties = allProperties(json as JsonSchema & { oneOf?: JsonSchema[] });
    known.set(schema, properties);
  }
  return properties;
}

function allProperties(json: JsonSchema & { oneOf?: JsonSchema[] }): Record<string, JsonSchema> {
  const parts = [...(json.anyOf ?? []), ...(json.oneOf ?? [])];
  return Object.assign({}, ...parts.map(allProperties), json.properties);
}
