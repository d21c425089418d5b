import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchEntryOf } from './search-keys';
import { filterOf, searchPlanOf, skeletonPlanOf } from './search-keys-plan';
import { ranked } from './search-keys-rank';

const NOW = new Date('2026-11-23T10:00:00Z');
const MONA = searchEntryOf({
  names: ['منى عبد الرحمن السيد', 'Mona Abdel Rahman El-Sayed'],
  phones: ['+201004471823'],
  emails: ['mona.sayed77@example.com'],
  number: 'CUS-2026-048211',
  createdAt: NOW,
});
const NOUR = searchEntryOf({
  names: ['Nour El Din Gamal'],
  phones: ['+966501234567'],
  emails: [],
  number: 'CUS-2025-000012',
  createdAt: NOW,
});

/** As the database would: one key of every group, then the check after the look-up. */
function finds(query: string, entry: typeof MONA, plan = searchPlanOf(query)): boolean {
  const found = plan.some((lookup) =>
    lookup.keys.every((group) => group.some((key) => entry.keys.includes(key))),
  );
  return found && ranked([entry], plan, NOW).length === 1;
}

describe('searchPlanOf', () => {
  it.each([
    ...[
      'm',
      'mo',
      'Mona',
      'mona abd',
      'MONA el-sayed',
      'sayed mona',
      'abdelrahman',
      'Abd El Rahman',
    ],
    ...['abdelrahm', 'rahman', 'elsaye', 'م', 'منى', 'مني السيد', 'عبدالرحمن', 'عبد الرحمن', 'سيد'],
    ...['CUS-2026-048211', 'cus 48211', '48211', '048211', '2026-48211', '٤٨٢١١'],
    ...['1823', '471823', '01004471823', '+20 100 447 1823', '0100447', '2010044', '١٨٢٣'],
    ...['+201004471823', '00201004471823', '1004471823', 'mona 1823'],
    ...['mona.sayed77@example.com', 'mona.sayed77@', 'mona.say', 'MONA.SAYED77@Ex'],
  ])('finds Mona by %j', (query) => expect(finds(query, MONA)).toBe(true));

  it.each([
    ...['monaa', 'mona hassan', 'nour', '48212', '1824', '9871823', '2025-48211', 'cus 482'],
    ...['mona 4567', 'mona.sayed77@other', 'ahmed'],
  ])('does not find Mona by %j', (query) => expect(finds(query, MONA)).toBe(false));

  it.each([
    'nour',
    'nour el',
    'nour eld',
    'Nour ElDin',
    'noureldin gamal',
    'eldin',
    '0501234567',
    '12',
  ])('finds Nour El Din by %j', (query) => expect(finds(query, NOUR)).toBe(true));

  it('reads a bare number both as a customer number and as the end of a phone', () => {
    expect(searchPlanOf('48211').map((lookup) => lookup.kind)).toEqual(['number', 'phone']);
    expect(searchPlanOf('482').map((lookup) => lookup.kind)).toEqual(['number']);
  });

  it.each(['', '   ', '@', '---', '؟', '\u200f'])('looks up nothing for %j', (query) => {
    expect(searchPlanOf(query)).toEqual([]);
    expect(skeletonPlanOf(query)).toEqual([]);
  });

  it('gives bounded plans of plain strings, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        for (const lookup of [...searchPlanOf(query), ...skeletonPlanOf(query)]) {
          expect(lookup.keys.length).toBeGreaterThan(0);
          expect(lookup.keys.length).toBeLessThanOrEqual(7);
          for (const key of lookup.keys.flat()) expect(key).toMatch(/^.{1,120}$/su);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('skeletonPlanOf', () => {
  const ARABIC = searchEntryOf({
    names: ['محمد يوسف جمال'],
    phones: [],
    emails: ['boss@example.com'],
    number: '',
    createdAt: NOW,
  });

  it.each(['Mohamed', 'Muhammad Youssef', 'yusuf', 'Jamal Mohammad', 'moham', 'boss'])(
    'finds a name written in Arabic only by %j',
    (query) => expect(finds(query, ARABIC, skeletonPlanOf(query))).toBe(true),
  );

  it('does not take Ahmed for Mohamed', () => {
    expect(finds('Ahmed', ARABIC, skeletonPlanOf('Ahmed'))).toBe(false);
  });
});

describe('filterOf', () => {
  it('asks for every word at once, and for any of the ways one may sound', () => {
    const [direct] = searchPlanOf('mona hassan');
    expect(direct && filterOf(direct)).toEqual({ keys: { $all: ['hassan', 'mona'] } });
    const [sound] = skeletonPlanOf('Osman Chaima');
    expect(JSON.stringify(sound && filterOf(sound))).toContain('$in');
  });
});
