import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeleton, skeletonsOf } from './skeleton';

const PAIRS: [arabic: string, ...latin: string[]][] = [
  ['محمد', 'Mohamed', 'Mohammed', 'Muhammad', 'Mohammad'],
  ['أحمد', 'Ahmed', 'Ahmad'],
  ['محمود', 'Mahmoud', 'Mahmud'],
  ['مصطفى', 'Mostafa', 'Moustafa', 'Mustafa'],
  ['يوسف', 'Youssef', 'Yousef', 'Yusuf'],
  ['جمال', 'Gamal', 'Jamal'],
  ['علي', 'Ali', 'Aly'],
  ['على', 'Ali'],
  ['علا', 'Ola'],
  ['علاء', 'Alaa', 'Ala'],
  ['هدى', 'Hoda', 'Huda'],
  ['هدي', 'Hoda'],
  ['منى', 'Mona', 'Muna'],
  ['آية', 'Aya', 'Ayah'],
  ['يحيى', 'Yehia', 'Yahya'],
  ['طه', 'Taha'],
  ['عثمان', 'Osman', 'Othman'],
  ['ثروت', 'Tharwat', 'Sarwat'],
  ['معاذ', 'Moaz', 'Muadh'],
  ['إسحاق', 'Ishak', 'Ishaq'],
  ['شيماء', 'Shaimaa', 'Chaima'],
  ['خديجة', 'Khadija', 'Khadiga'],
  ['نجاة', 'Nagat', 'Najat'],
  ['قاسم', 'Kassem', 'Qasem', 'Gasim'],
  ['ياسمين', 'Yasmin', 'Yasmine', 'Jasmine'],
  ['مايكل', 'Michael'],
  ['كريستين', 'Christine'],
  ['بيتر', 'Peter'],
  ['فيرونيكا', 'Veronica'],
  ['السيد', 'Elsayed', 'Alsayed', 'Sayed'],
  ['الشناوي', 'El-Shenawy', 'Alshinawi', 'Shenawy'],
  ['ألفت', 'Olfat'],
  ['إلهام', 'Elham', 'Ilham'],
  ['عبد الله', 'Abdullah', 'Abdallah', 'Abdalla'],
  ['عبد الرحمن', 'Abdelrahman', 'Abdul Rahman', 'Abderrahmane'],
  ['عبد الجواد', 'Abdelgawad', 'Abdel Gawad'],
  ['نور الدين', 'Noureldin', 'Nour El Din', 'Nureddin'],
  ['علاء الدين', 'Alaa Eldin', 'Alaaeldin'],
  ['منة الله', 'Menatallah', 'Mennat Allah'],
  ['أبو زيد', 'Abouzeid', 'Abo Zeid'],
];

describe('skeletons', () => {
  it.each(PAIRS)(
    '%s shares a coarse skeleton with each of its Latin spellings',
    (arabic, ...latin) => {
      const known = skeletonsOf(arabic).coarse;
      for (const spelling of latin) {
        expect(
          skeletonsOf(spelling).coarse.filter((one) => known.includes(one)),
          spelling,
        ).not.toEqual([]);
      }
    },
  );

  it('keep apart by the fine skeleton what only the coarse one confuses', () => {
    expect(skeleton('Mohamed')).toBe(skeleton('Mahmoud'));
    expect(skeletonsOf('Ahmed').coarse).toEqual(skeletonsOf('Hamdy').coarse);
    expect(skeletonsOf('Ahmed').fine).not.toEqual(skeletonsOf('Hamdy').fine);
    expect(skeletonsOf('أحمد').fine).toEqual(skeletonsOf('Ahmed').fine);
    expect(skeletonsOf('حمدي').fine).toEqual(skeletonsOf('Hamdy').fine);
  });

  it('tell very short names apart by their closing vowel', () => {
    expect(skeletonsOf('Ali').fine).not.toEqual(skeletonsOf('Ola').fine);
    expect(skeletonsOf('Ali').coarse).not.toEqual(skeletonsOf('Ola').coarse);
  });

  it('are few, and there is one for every word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$|^[ء-ي]{1,20}$/), (word) => {
        const { coarse, fine } = skeletonsOf(word);
        expect(fine.length).toBeLessThanOrEqual(12);
        expect(coarse.length).toBeLessThanOrEqual(fine.length);
      }),
    );
    expect(skeletonsOf('').fine).toEqual([]);
  });
});
