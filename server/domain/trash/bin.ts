import type { Types } from 'mongoose';
import type { Actor } from '#server/kernel/context';
import { holding } from '#server/kernel/holding';
import type { Scope } from '#server/permissions/vocabulary';
import type { TrashItem } from './schema';

/** What a page of one part of the bin is asked for with. */
export interface Wanted {
  search: string | undefined;
  actor: Actor;
  /** How far the part's own permission reaches. */
  scope: Scope;
  skip: number;
  limit: number;
  /** The last row of the page before. */
  after: { at: Date; id: string } | null;
  cap: number;
}

/** One deleted record, still without the name of who deleted it. */
export type Deleted = Omit<TrashItem, 'kind' | 'deletedAt' | 'deletedBy'> & {
  deletedAt: Date;
  deletedBy: Types.ObjectId | null;
};

/** One part of the bin, last deleted first: a page with one row more than it shows, and its count. */
export type Bin = (wanted: Wanted) => Promise<{ rows: Deleted[]; counted: number }>;

/** Any of the fields holds the text. */
export function anyHolding(search: string | undefined, fields: readonly string[]) {
  return search ? { $or: fields.map((field) => ({ [field]: holding(search) })) } : {};
}
