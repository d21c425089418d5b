import { z } from 'zod';

/** A letter, digit or sign that can be seen; U+2800 is a blank that Unicode counts as a symbol. */
const VISIBLE = /[^\s\p{C}\p{M}\u2800]/u;
/** Control characters, lone surrogates, and marks that turn the direction of what follows. */
const UNSPEAKABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** One line of words that a person can read. */
export const text = (max = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => VISIBLE.test(value) && !UNSPEAKABLE.test(value), 'has invisible characters');

/** Several lines; an empty text is none. */
export const lines = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => VISIBLE.test(value), { error: 'is empty', params: { code: 'required' } });

/** ISO 3166-1 alpha-2. */
export const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'is not an ISO 3166 country code');
