import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applyPatch, patchOf } from './patch';

describe('laying a patch over a record', () => {
  const record = { name: 'Mona', phones: [1, 2], consent: { contact: true, marketing: false } };

  test('replaces what is given and leaves the rest', () => {
    expect(applyPatch(record, { name: 'Noha' })).toEqual({ ...record, name: 'Noha' });
    expect(applyPatch(record, { name: undefined })).toEqual(record);
  });

  test('merges sections and replaces lists whole', () => {
    expect(applyPatch(record, { consent: { marketing: true }, phones: [3] })).toEqual({
      name: 'Mona',
      phones: [3],
      consent: { contact: true, marketing: true },
    });
  });

  test('null removes a field', () => {
    expect(applyPatch(record, { phones: null, consent: { contact: null } })).toEqual({
      name: 'Mona',
      consent: { marketing: false },
    });
  });

  test('leaves the record itself untouched', () => {
    const frozen = Object.freeze({ a: Object.freeze({ b: 1 }) });
    expect(applyPatch(frozen, { a: { b: 2 } })).toEqual({ a: { b: 2 } });
    expect(frozen.a.b).toBe(1);
  });

  test('pollutes no prototype (CVE-2025-68130)', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}',
    );
    const merged = applyPatch({ a: 1 }, hostile);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect((merged as { admin?: boolean }).admin).toBeUndefined();
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  });
});

describe('the patch of a schema', () => {
  const patch = patchOf(z.strictObject({ name: z.string().min(1), city: z.string().optional() }));

  test('takes any part, and null to clear', () => {
    expect(patch.parse({})).toEqual({});
    expect(patch.parse({ city: null, name: 'x' })).toEqual({ city: null, name: 'x' });
  });

  test('still checks what is given and refuses what it does not know', () => {
    expect(patch.safeParse({ name: '' }).success).toBe(false);
    expect(patch.safeParse({ nmae: 'x' }).error?.issues[0]).toMatchObject({ keys: ['nmae'] });
    expect(patch.safeParse(JSON.parse('{"__proto__": 1}')).success).toBe(false);
  });
});
