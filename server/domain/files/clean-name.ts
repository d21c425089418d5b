import type { FileType } from '#models/vocabulary';
import { KINDS } from './kinds';

const MOST_CHARACTERS = 150;

/** Invisible signs: they end lines, or turn the reading direction so that `exe.pdf` reads `fdp.exe`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What means something in a path or to a file system. */
const PATH_SIGNS = /[<>:"|?*]/g;

/**
 * A file's name as it may be shown and saved: the last part of a path, on one line, ending in what the
 * bytes are. Where files lie never follows from it.
 */
export function cleanName(given: string, type: FileType): string {
  const { extensions } = KINDS[type];
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(INVISIBLE, '').replace(PATH_SIGNS, '_').replace(/\s+/g, ' ');
  const trimmed = plain.replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = trimmed, ending = ''] = /^(.*)\.([^.]{1,10})$/s.exec(trimmed) ?? [];
  const fits = extensions.some((one) => one === ending.toLowerCase());
  const name = [...(fits ? stem : trimmed)].slice(0, MOST_CHARACTERS).join('').trim();
  return `${name || 'file'}.${fits ? ending : extensions[0]}`;
}
