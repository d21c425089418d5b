import type { Types } from 'mongoose';
import type { Actor } from '#server/kernel/context';
import { holding } from '#server/kernel/holding';
import type { Scope } from '#server/permissions/vocabulary';
import type { ListTrashInput, TrashItem, TrashKind, TrashPage } from './schema';

/** What a page of one part of the bin is asked for with. */
export interface Wanted {
  kind: TrashKind;
  search: string | undefined;
  actor: Actor;
  /** How far the part's own permission reaches. */
  scope: Scope;
  /** Which page of it. */
  asked: Pick<ListTrashInput, 'page' | 'limit' | 'cursor'>;
}

/** One deleted record, still without the name of who deleted it. */
export type Deleted = Omit<TrashItem, 'kind' | 'deletedAt' | 'deletedBy'> & {
  deletedAt: Date;
  deletedBy: Types.ObjectId | null;
};

/** One page of one part of the bin, last deleted first. */
export type Bin = (
  wanted: Wanted,
) => Promise<{ rows: Deleted[]; pagination: TrashPage['pagination'] }>;

/** Any of the fields holds the text. */
export function anyHolding(search: string | undefined, fields: readonly string[]) {
  return search ? { $or: fields.map((field) => ({ [field]: holding(search) })) } : {};
}
