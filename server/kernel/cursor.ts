import { z } from 'zod';
import { AppError } from './errors';

const cursorSchema = z.tuple([
  z.string().max(20),
  z.union([z.string(), z.number()]),
  z.string().regex(/^[0-9a-f]{24}$/),
]);

/** Where a page ended: the sort it belongs to, the last row's sort value and its id. */
export interface Cursor {
  sort: string;
  /** ISO text for dates. */
  value: string | number;
  id: string;
}

export function encodeCursor({ sort, value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
}

/** @throws AppError VALIDATION_ERROR for anything this product did not make, or of another sort */
export function decodeCursor(text: string, sort: string): Cursor {
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data[0] !== sort) throw noCursor();
  const [, value, id] = parsed.data;
  return { sort, value, id };
}

/** The instant at which a page sorted by a date ended. @throws AppError VALIDATION_ERROR */
export function cursorDate({ value }: Cursor): Date {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw noCursor();
  return date;
}

function noCursor(): AppError {
  return new AppError('VALIDATION_ERROR', 'This page is no longer valid. Start from the first.', {
    details: [{ path: 'cursor', message: 'is not a cursor of this list', code: 'cursor' }],
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
