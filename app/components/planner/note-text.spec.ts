import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteHtml } from '../followup/note-html';
import { noteText } from './note-text';

describe('a note as text', () => {
  it('keeps lines, paragraphs and lists, and nothing of the markup', () => {
    expect(noteText('<p>a <b>b</b><br>c</p><p>d</p>')).toBe('a b\nc\n\nd');
    expect(noteText('<ul><li>x</li><li>y</li></ul>')).toBe('• x\n• y');
    expect(noteText('')).toBe('');
  });

  it('goes through the form and back unchanged', () => {
    const typed = fc.string({ unit: fc.constantFrom('a', '<', '&', '"', ' ', 'ع', '\n') });
    fc.assert(
      fc.property(typed, (text) => {
        const html = noteHtml(text);
        expect(noteHtml(noteText(html))).toBe(html);
      }),
    );
  });
});
