import { z } from 'zod';
import { AppError } from './errors';
import type { Total } from './page';

const cursorSchema = z.tuple([
  z.string().max(20),
  z.union([z.string(), z.number()]),
  z.string().regex(/^[0-9a-f]{24}$/),
  z.tuple([z.number().int().min(0).max(1_000_000_000), z.boolean()]).optional(),
]);

/** Where a page ended: the sort it belongs to, the last row's sort value and its id. */
export interface Cursor {
  sort: string;
  /** ISO text for dates. */
  value: string | number;
  id: string;
  /** What the walk's first page counted, so that no later page has to. */
  total?: Total | undefined;
}

export function encodeCursor({ sort, value, id, total }: Cursor): string {
  const counted = total ? [[total.counted, total.stopped ?? false]] : [];
  return Buffer.from(JSON.stringify([sort, value, id, ...counted])).toString('base64url');
}

/** @throws AppError VALIDATION_ERROR for anything this product did not make, or of another sort */
export function decodeCursor(text: string, sort: string): Cursor {
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data[0] !== sort) throw noCursor();
  const [, value, id, counted] = parsed.data;
  if (!counted) return { sort, value, id };
  return { sort, value, id, total: { counted: counted[0], stopped: counted[1] } };
}

/** The instant at which a page sorted by a date ended. @throws AppError VALIDATION_ERROR */
export function cursorDate({ value }: Cursor): Date {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw noCursor();
  return date;
}

/** The text at which a page sorted by a text ended. */
export function cursorText({ value }: Cursor): string {
  return String(value);
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
