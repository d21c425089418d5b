import { describe, expect, test } from 'vitest';
import { listCustomersInput } from '#server/domain/customers/schema';
import { listFollowupsInput } from '#server/domain/followups/schema';
import { coerceStrings } from './coerce';

const coerced = (given: Record<string, string | string[]>) =>
  coerceStrings(listCustomersInput, given);

describe('the strings of an address', () => {
  test('become what the input declares', () => {
    expect(coerced({ page: '2', limit: '10', disagree: 'true', search: '123' })).toEqual({
      page: 2,
      limit: 10,
      disagree: true,
      search: '123',
    });
    expect(coerceStrings(listFollowupsInput, { mine: 'false' })).toEqual({ mine: false });
  });

  test('a list may be given once or by repetition', () => {
    expect(coerced({ degreeType: 'phd' })).toEqual({ degreeType: ['phd'] });
    expect(coerced({ degreeType: ['phd', 'master'] })).toEqual({ degreeType: ['phd', 'master'] });
  });

  test('what does not fit stays text, for validation to name', () => {
    const given = { page: 'two', limit: '', disagree: 'yes', sort: ['a', 'b'] };
    expect(coerced(given)).toEqual(given);
    const issues = listCustomersInput.safeParse(coerced(given)).error?.issues ?? [];
    expect(issues.map((issue) => issue.path[0])).toEqual(['page', 'limit', 'sort', 'disagree']);
  });

  test('numbers that JSON does not have are none', () => {
    expect(coerced({ page: 'Infinity', limit: 'NaN' })).toEqual({ page: 'Infinity', limit: 'NaN' });
  });

  test('unknown and inherited names pass as plain text (CVE-2025-68130)', () => {
    const given = JSON.parse('{"__proto__": "1", "constructor": "1", "a[$ne]": "1"}');
    const result = coerced(given);
    expect(Object.keys(result)).toEqual(['__proto__', 'constructor', 'a[$ne]']);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(listCustomersInput.safeParse(result).success).toBe(false);
  });
});
