import { expect, it } from 'vitest';
import { noteHtml } from './note-html';

it('makes a paragraph of every block of lines', () => {
  expect(noteHtml('Asks about fees.\r\nFather decides.\n\n\nCall on Thursday.')).toBe(
    '<p>Asks about fees.<br>Father decides.</p><p>Call on Thursday.</p>',
  );
});

it('shows markup as the text that was typed', () => {
  expect(noteHtml('GPA < 3 & <script>')).toBe('<p>GPA &lt; 3 &amp; &lt;script&gt;</p>');
});

it('is empty for an empty note', () => {
  expect(noteHtml(' \n\n ')).toBe('');
});
