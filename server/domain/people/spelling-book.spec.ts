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
