import { describe, expect, it } from 'vitest';
import { SpellingBook } from '../people/spelling-book';
import { type SearchEntry, searchEntryOf } from './search-keys';
import { searchPlanOf, skeletonPlanOf } from './search-keys-plan';
import { ranked } from './search-keys-rank';
import { spellingPlanOf } from './search-keys-spelling';

const NOW = new Date('2026-11-23T10:00:00Z');

function entryOf(
  name: string,
  daysAgo = 0,
  more: { phone?: string; number?: string } = {},
): SearchEntry {
  return searchEntryOf({
    names: [name],
    phones: more.phone ? [more.phone] : [],
    emails: [],
    number: more.number ?? '',
    createdAt: new Date(NOW.getTime() - daysAgo * 86_400_000),
  });
}

describe('ranked', () => {
  it('puts whole words before beginnings, and the recent before the old', () => {
    const older = entryOf('Nada Ali', 300);
    const newer = entryOf('Nada Samir', 2);
    const longer = entryOf('Nadaline Ali', 1);
    expect(ranked([longer, older, newer], searchPlanOf('nada'), NOW)).toEqual([
      newer,
      older,
      longer,
    ]);
  });

  it('puts the customer of a number before the one whose phone ends with it', () => {
    const phone = entryOf('A B', 0, { phone: '+201001048211' });
    const number = entryOf('C D', 900, { number: 'CUS-2026-048211' });
    expect(ranked([phone, number], searchPlanOf('48211'), NOW)).toEqual([number, phone]);
  });

  it('leaves out what its keys found by mistake', () => {
    expect(ranked([entryOf('Abdelrahman')], searchPlanOf('abdelrazek'), NOW)).toEqual([]);
  });

  it('lets spellings that only sound alike take turns', () => {
    const common = Array.from({ length: 30 }, (_, at) => entryOf('عمار', at));
    const rare = entryOf('عمر', 900);
    const book = new SpellingBook();
    book.add(['عمار', 'عمر']);
    const plan = [...spellingPlanOf('Omar', book), ...skeletonPlanOf('Omar')];
    const hits = ranked([...common, rare], plan, NOW);
    expect(hits).toHaveLength(31);
    expect(hits.slice(0, 2)).toContain(rare);
  });
});

describe('spellingPlanOf', () => {
  const book = new SpellingBook();
  book.add(['محمد', 'مهند', 'حسن', 'حسين', 'mohamed', 'hassan']);

  it('looks up one word spelling by spelling, each for a few hits only', () => {
    const plan = spellingPlanOf('Muhammad', book);
    expect(plan.map((lookup) => lookup.keys)).toEqual(
      expect.arrayContaining([[['محمد']], [['mohame']]]),
    );
    expect(plan.every((lookup) => lookup.most === 20)).toBe(true);
  });

  it('looks up several words together, each in any of its spellings', () => {
    const plan = spellingPlanOf('Muhammad Hasan', book);
    expect(plan).toHaveLength(1);
    expect(plan[0]?.keys[1]).toEqual(expect.arrayContaining(['حسن', 'hassan']));
  });

  it('is empty for words no name sounds like', () => {
    expect(spellingPlanOf('Muhammad Zzyzx', book)).toEqual([]);
    expect(spellingPlanOf('', book)).toEqual([]);
  });
});
