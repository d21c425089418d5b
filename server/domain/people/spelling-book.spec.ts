import { describe, expect, it } from 'vitest';
import { SpellingBook } from './spelling-book';

function bookOf(...words: string[]): SpellingBook {
  const book = new SpellingBook();
  book.add(words);
  return book;
}

describe('SpellingBook', () => {
  it('knows the spellings of a name in both scripts, the likest first', () => {
    const book = bookOf('محمد', 'محمود', 'muhammad', 'احمد', 'يوسف');
    expect(book.nearest('mohamed', 3)).toEqual(expect.arrayContaining(['محمد', 'muhammad']));
    expect(book.nearest('mohamed', 2)).not.toContain('محمود');
    expect(book.nearest('يوسف', 5)).toEqual(['يوسف']);
  });

  it.each([
    ['mohamed', 'محمد', 'mohamed', 'muhammad', 'mohammad'],
    ['mahmoud', 'محمود', 'mahmoud'],
    ['ahmed', 'احمد', 'ahmed', 'ahmad'],
    ['hassan', 'حسن', 'hassan', 'hasan'],
    ['hussein', 'حسين', 'hussein', 'hussain'],
    ['samir', 'سمير', 'samir', 'sameer'],
    ['samira', 'سميره', 'samira', 'sameera'],
  ])('knows the spellings of %s alone while the name itself is there', (word, arabic, ...latin) => {
    const names = [
      ...['محمد', 'mohamed', 'muhammad', 'mohammad', 'محمود', 'mahmoud'],
      ...['احمد', 'ahmed', 'ahmad', 'حامد', 'hamed', 'حسن', 'hassan', 'hasan', 'حسين', 'hussein'],
      ...['hussain', 'سمير', 'samir', 'sameer', 'سميره', 'samira', 'sameera'],
    ];
    expect(
      bookOf(...names)
        .nearest(word, 12)
        .sort(),
    ).toEqual([arabic, ...latin].sort());
    expect(
      bookOf(...names)
        .nearest(arabic, 12)
        .sort(),
    ).toEqual([arabic, ...latin].sort());
  });

  it('takes what comes near for a name that is not there', () => {
    expect(bookOf('سمير', 'يوسف').nearest('samira', 5)).toEqual(['سمير']);
    expect(bookOf('محمود').nearest('mohamed', 5)).toEqual(['محمود']);
  });

  it.each(['zzzqqq', 'bbbb', 'xxxxyyy', 'kkkk', 'ttrrss', 'asdfgh', 'lkjlkj'])(
    'knows nothing like %s',
    (nonsense) => {
      const book = bookOf(
        'zaki',
        'زكي',
        'ayoub',
        'ايوب',
        'tarek',
        'صادق',
        'sadek',
        'kaka',
        'سعداوي',
      );
      expect(book.nearest(nonsense, 5)).toEqual([]);
    },
  );

  it('bends a longer name by one sound', () => {
    expect(bookOf('ماركيزيو').nearest('marchisio', 5)).toEqual(['ماركيزيو']);
    expect(bookOf('شترايش').nearest('mohamed', 5)).toEqual([]);
  });

  it('counts a word once', () => {
    const book = bookOf('علي', 'علي', 'ali');
    book.add(['علي']);
    expect(book.size).toBe(2);
    expect(book.nearest('ali', 5).sort()).toEqual(['ali', 'علي']);
  });
});
