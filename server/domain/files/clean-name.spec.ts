import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILE_TYPES } from '#models/vocabulary';
import { cleanName } from './clean-name';
import { KINDS } from './kinds';

describe('the name of a file', () => {
  test.each([
    ['passport.pdf', 'passport.pdf'],
    ['شهادة الثانوية.PDF', 'شهادة الثانوية.PDF'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\mona\\scan.pdf', 'scan.pdf'],
    ['invoice.pdf.exe', 'invoice.pdf.exe.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe.pdf'],
    ['two\r\nlines\u0000.pdf', 'twolines.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', '_img src=x onerror=alert(1)_.pdf'],
    ['a"b;c.pdf', 'a_b;c.pdf'],
    ['...', 'file.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'file.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanName(given, 'application/pdf')).toBe(kept);
  });

  test('is one harmless line that ends in what the bytes are, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom(...FILE_TYPES),
        (given, type) => {
          const name = cleanName(given, type);
          expect(name).toMatch(/^[^\\/\p{Cc}\p{Cf}<>:"|?*]+$/u);
          expect(name.startsWith('.')).toBe(false);
          expect(name.length).toBeLessThanOrEqual(400);
          expect(KINDS[type].extensions).toContain(name.split('.').at(-1)?.toLowerCase());
          expect(cleanName(name, type)).toBe(name);
        },
      ),
    );
  });
});
