import { z } from 'zod';

/** How a list is asked for: a page number, or the cursor of the page before, which wins. */
export const pageInput = {
  page: z.number().int().min(1).max(1_000_000).default(1),
  limit: z.number().int().min(1).max(100).default(25),
  cursor: z.string().max(500).optional(),
};

export const paginationSchema = z.object({
  page: z.number().int(),
  limit: z.number().int(),
  /** Exact, or the cap when `totalIsCapped`. */
  total: z.number().int(),
  pages: z.number().int(),
  nextCursor: z.string().optional(),
  totalIsCapped: z.boolean().optional(),
});

/** How many rows a list has. */
export interface Total {
  /** At most the list's cap. */
  counted: number;
  /** The counting took too long and was left there: there are at least so many. */
  stopped?: boolean;
}

interface Place extends Total {
  page: number;
  limit: number;
  /** One more than the largest total that is given exactly. */
  cap: number;
  /** The cursor of the next page; absent on the last one. */
  nextCursor?: string | undefined;
}

/** Where a page stands. A total that reached the cap is one less, and marked. */
export function paginationOf({ page, limit, counted, stopped, cap, nextCursor }: Place) {
  const total = Math.min(counted, cap - 1);
  return {
    page,
    limit,
    total,
    pages: Math.ceil(total / limit),
    ...(nextCursor ? { nextCursor } : {}),
    ...(stopped || counted >= cap ? { totalIsCapped: true } : {}),
  };
}

/** A list's output: one page of items and where it stands. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), pagination: paginationSchema });
}

/** What a list is searched for. Control characters are no text, and MongoDB refuses some of them. */
export const searchText = z
  .string()
  .trim()
  .max(100)
  .regex(/^\P{Cc}*$/u, 'must not contain control characters');

/** A day, or an instant. A day means its beginning in UTC; as an end it is meant whole. */
export const periodBound = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** The instant before which something lies that lies in a period with this end. */
export function endOfPeriod(bound: z.output<typeof periodBound>): Date {
  const date = new Date(bound);
  return bound.length === 10 ? new Date(date.getTime() + 86_400_000) : date;
}

/** What a verb takes that asks for nothing. */
export const nothingInput = z.strictObject({}).default({});

/** 24 hex digits. */
export const idSchema = z.string().regex(/^[0-9a-f]{24}$/, 'is not an id');
