import { describe, expect, test } from 'vitest';
import { redact } from './logger';

const line = (info: Record<string, unknown>) =>
  redact().transform({ level: 'info', message: 'm', ...info });

describe('a log line', () => {
  test('keeps no secrets, however deep they lie (CVE-2026-53761)', () => {
    const info = line({
      password: 'p1',
      headers: { authorization: 'Bearer p2', cookie: 'p3', host: 'a' },
      list: [{ tokenHash: 'p4' }, { clientSecret: 'p5' }],
    });
    expect(JSON.stringify(info)).not.toMatch(/p[1-5]/);
    expect(info).toMatchObject({ headers: { host: 'a' } });
  });

  test('stays one line: newlines of a caller cannot forge another', () => {
    const info = line({ message: 'a\nb', deep: { name: 'x\r\n2026 info forged' } });
    expect(JSON.stringify(info)).not.toMatch(/[^\\]\\[nr]/);
    expect(info).toMatchObject({ message: 'a\\nb', deep: { name: 'x\\n2026 info forged' } });
  });
});
