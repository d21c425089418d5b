import { expect, it } from 'vitest';
import { initialsOf } from './avatar';

it.each([
  ['Ahmed Mostafa El-Hawary', 'AM'],
  ['Ahmed El-Hawary', 'AH'],
  ['nadia', 'N'],
  ['أحمد مصطفى الهواري', 'أ\u200cم'],
  ['كريم الشريف', 'ك\u200cش'],
  ['علا', 'ع'],
  ['  ', ''],
])('the initials of %j do not join into a word', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
