import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pageOf } from '#server/kernel/page';
import { fieldsAsked, onlyFields } from './fields';

const item = z.object({
  id: z.string(),
  name: z.object({ first: z.string(), last: z.string().nullable() }),
  phones: z.array(z.object({ phone: z.string(), owner: z.string() })),
  degree: z.discriminatedUnion('type', [
    z.object({ type: z.literal('bachelor'), score: z.number() }),
    z.object({ type: z.literal('phd'), thesis: z.string() }),
  ]),
  scopes: z.record(z.string(), z.string()),
});
const one = {
  id: '1',
  name: { first: 'Mona', last: null },
  phones: [{ phone: '+20', owner: 'self' }],
  degree: { type: 'phd', thesis: 'x' },
  scopes: { a: 'b' },
};
const single = { method: 'GET', output: item } as const;
const trimmed = (fields: string) => onlyFields(one, fieldsAsked(single, { fields }).fields);

describe('fields=', () => {
  test.each<[string, unknown]>([
    ['id', { id: '1' }],
    ['id,name.first', { id: '1', name: { first: 'Mona' } }],
    ['name,name.first', { name: one.name }],
    ['phones.phone', { phones: [{ phone: '+20' }] }],
    ['degree.thesis,degree.score', { degree: { thesis: 'x' } }],
    ['scopes.a', { scopes: { a: 'b' } }],
  ])('%s', (fields, expected) => {
    expect(trimmed(fields)).toEqual(expected);
  });

  test('of a list are those of its items, beside where the list stands', () => {
    const { fields, query } = fieldsAsked(
      { method: 'GET', output: pageOf(item) },
      { fields: ['id', 'name.last'], limit: '5' },
    );
    expect(query).toEqual({ limit: '5' });
    const pagination = { page: 1 };
    expect(onlyFields({ items: [one], pagination }, fields)).toEqual({
      items: [{ id: '1', name: { last: null } }],
      pagination,
    });
  });

  test.each(['nothing', 'name.middle', 'id.x', '', 'id,', '__proto__', 'constructor', 'phones.0'])(
    'that the answer does not have are refused: %s',
    (fields) => {
      expect(() => trimmed(fields)).toThrow(/not part of this answer/);
    },
  );

  test('without them all is answered', () => {
    expect(onlyFields(one, fieldsAsked(single, {}).fields)).toBe(one);
  });
});
