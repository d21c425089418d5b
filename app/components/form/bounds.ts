import { z } from 'zod';

/** What a form may hold; the largest of ours, a student's record, stays far below. */
const MOST_FIELDS = 1_000;
const LONGEST_NAME = 120;
const DEEPEST_PATH = 6;

/** The highest place in a list: what a name like `x[4294967294]` would make room for. */
export const HIGHEST_INDEX = 200;

/** A form that none of our screens made. */
export class UnboundedFormError extends RangeError {
  constructor() {
    super('the form is larger than any of ours');
    this.name = 'UnboundedFormError';
  }
}

const INTENT = '__intent__';
const PART = /[^.[\]]+/g;

const name = z.string().refine(isBoundedName);

const place = z.int().min(0).max(HIGHEST_INDEX);
/** What a new row starts with: its boxes that are ticked, its first choices; a word each. */
const row = z.record(name, z.string().max(40));

/** What our buttons ask conform for: a row more or less or elsewhere, or the rules of another choice. */
const intentSchema = z.strictObject({
  type: z.enum(['validate', 'insert', 'remove', 'reorder']),
  payload: z.strictObject({
    name: name.optional(),
    index: place.optional(),
    from: place.optional(),
    to: place.optional(),
    defaultValue: row.optional(),
  }),
});

/**
 * Makes sure that reading the form costs no more than a form of ours would. Names are paths into an
 * object that is built as they say, and every repetition of a name copies what came before.
 * @throws UnboundedFormError
 */
export function requireBounded(form: FormData): void {
  if (!isBounded(form)) throw new UnboundedFormError();
}

function isBounded(form: FormData): boolean {
  let fields = 0;
  for (const [field, value] of form) {
    fields += 1;
    if (fields > MOST_FIELDS || !isBoundedName(field)) return false;
    if (field === INTENT && !isIntent(value)) return false;
  }
  return true;
}

function isBoundedName(path: string): boolean {
  if (path.length > LONGEST_NAME) return false;
  const parts = path.match(PART) ?? [];
  return (
    parts.length <= DEEPEST_PATH &&
    parts.every((part) => !/^\d+$/.test(part) || Number(part) <= HIGHEST_INDEX)
  );
}

function isIntent(value: unknown): boolean {
  try {
    return intentSchema.safeParse(JSON.parse(String(value))).success;
  } catch {
    return false;
  }
}
