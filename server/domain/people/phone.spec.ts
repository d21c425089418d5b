import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneSchema, toE164 } from './phone';

describe('toE164', () => {
  it.each([
    '01001234567',
    '1001234567',
    '0100 123 4567',
    '0100-123-4567',
    '(0100) 123.4567',
    '00201001234567',
    '0020 100 123 4567',
    '+20 100 123 4567',
    '+2 0100 123 4567',
    '20 100 123 4567',
    '201001234567',
    '٠١٠٠١٢٣٤٥٦٧',
    '۰۱۰۰۱۲۳۴۵۶۷',
    '\u200f+٢٠ ١٠٠ ١٢٣ ٤٥٦٧\u200f',
    '201001234567+',
    '\u202a+201001234567\u202c',
  ])('reads %j as the same Egyptian mobile', (typed) => {
    expect(toE164(typed)).toBe('+201001234567');
  });

  it.each([
    ['+966 50 123 4567', '+966501234567'],
    ['00971501234567', '+971501234567'],
    ['+965 9912 3456', '+96599123456'],
    ['+962 7 9123 4567', '+962791234567'],
    ['+961 71 123 456', '+96171123456'],
    ['+963 944 123 456', '+963944123456'],
    ['+212 612 345 678', '+212612345678'],
    ['+213 551 23 45 67', '+213551234567'],
    ['+249 91 234 5678', '+249912345678'],
    ['+90 532 123 45 67', '+905321234567'],
    ['+44 7400 123456', '+447400123456'],
    ['249912345678', '+249912345678'],
  ])('knows mobiles of other countries: %s', (typed, number) => {
    expect(toE164(typed)).toBe(number);
  });

  it('reads a local number as one of the country it is told', () => {
    expect(toE164('0501234567', 'SA')).toBe('+966501234567');
  });

  it.each([
    '',
    '   ',
    '123',
    '01301234567',
    '0100123456',
    '010012345678',
    '0100123456a',
    'call me',
    '<script>',
    '+',
    '1'.repeat(500),
  ])('refuses %j', (typed) => {
    expect(toE164(typed)).toBeNull();
  });

  it('gives back what it gave', () => {
    const egyptian = fc
      .tuple(fc.constantFrom('10', '11', '12', '15'), fc.integer({ min: 0, max: 99_999_999 }))
      .map(([prefix, rest]) => `0${prefix}${String(rest).padStart(8, '0')}`);
    fc.assert(
      fc.property(egyptian, (typed) => {
        const number = toE164(typed);
        expect(number).toBe(`+2${typed}`);
        expect(toE164(number ?? '')).toBe(number);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void toE164(typed)));
  });
});

describe('phoneSchema', () => {
  it('makes E.164 of what is typed, and passes E.164 through', () => {
    const once = phoneSchema.parse('0100 123 4567');
    expect(once).toBe('+201001234567');
    expect(phoneSchema.parse(once)).toBe(once);
  });

  it('says which message to show for what is no mobile number', () => {
    const { error } = phoneSchema.safeParse('12');
    expect(error?.issues.map((issue) => issue.message)).toEqual(['phone.invalid']);
  });
});
