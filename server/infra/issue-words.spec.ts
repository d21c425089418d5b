import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { issueWords } from './issue-words';

function wordsFor(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(issueWords) ?? [];
}

describe('what is wrong with a field is said in words a person can use', () => {
  test.each([
    ['nothing given', z.string(), undefined, 'is required'],
    ['empty text', z.string().min(1), '', 'is required'],
    ['text for a number', z.coerce.number(), 'xx', 'must be a number'],
    ['a broken number', z.number().int(), 1.5, 'must be a whole number'],
    ['a number for text', z.string(), 7, 'must be text'],
    ['too short', z.string().min(12), 'short', 'must have at least 12 characters'],
    ['too long', z.string().max(3), 'long text', 'must have at most 3 characters'],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], 'must have at most 1 entries'],
    ['too low', z.number().min(1), 0, 'must be at least 1'],
    ['no address', z.email(), 'nobody', 'must be an e-mail address'],
    ['another pattern', z.string().regex(/^a$/), 'b', 'does not have the right form'],
    ['another word', z.enum(['hot', 'cold']), 'mild', 'must be one of hot, cold'],
    ['another literal', z.literal('yes'), 'no', 'must be yes'],
    ['none of several', z.union([z.number(), z.boolean()]), 'x', 'is not right'],
    ['an unknown key', z.strictObject({}), { role: 1 }, 'has unknown fields: role'],
  ])('%s', (_what, schema: z.ZodType, value: unknown, words) => {
    expect(wordsFor(schema, value)).toEqual([words]);
  });

  test('a message of our own stays', () => {
    expect(wordsFor(z.string().min(9, 'asks for more'), 'x')).toEqual(['asks for more']);
  });
});
