import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from './likeness';

describe('likeness', () => {
  it.each([
    ['Magdi', 'مجدي', 'ماجد'],
    ['Omar', 'عمر', 'عمران'],
    ['Mona', 'منى', 'منير'],
    ['Fathy', 'فتحي', 'فاتن'],
    ['Mamdouh', 'ممدوح', 'محمود'],
    ['يوسف', 'Youssef', 'Yasser'],
    ['Mohamed', 'Muhammad', 'Mahmoud'],
  ])('%s sounds more like %s than like %s', (word, own, other) => {
    expect(likeness(word, own)).toBeGreaterThan(likeness(word, other));
  });

  it('is the same both ways, between nothing and all, and all for the word itself', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$|^[ء-ي]{1,12}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 10);
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
    expect(likeness('ahmed', 'ahmed')).toBe(1);
    expect(likeness('', '')).toBe(0);
  });
});
