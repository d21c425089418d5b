import type { PopulateOptions, QueryFilter, SortOrder } from 'mongoose';
import { Followup, type FollowupRecord, type FollowupWithStudent } from '#models/followup';
import { aheadIn, beginningAt } from '#server/kernel/anchors';
import { type KeysetPlace, rangesAfter, readAfter } from '#server/kernel/keyset';
import type { FOLLOWUP_VIEWS } from './schema';

type View = (typeof FOLLOWUP_VIEWS)[number];

/** What a view walks: finished ones the last first, the others as they are due. */
export function orderOf(view: View) {
  return view === 'done'
    ? ({ path: 'doneAt', direction: -1 } as const)
    : ({ path: 'dueAt', direction: 1 } as const);
}

export function placeOf(followup: FollowupRecord, view: View): KeysetPlace {
  const value = followup[orderOf(view).path] ?? followup.dueAt;
  return { value, id: followup._id.toHexString() };
}

interface Walk {
  wanted: QueryFilter<FollowupRecord>;
  view: View;
  student: PopulateOptions;
  limit: number;
}

export async function rowsAfter(
  { wanted, view, student, limit }: Walk,
  from: KeysetPlace | null,
  skipped = 0,
): Promise<FollowupWithStudent[]> {
  const { path, direction } = orderOf(view);
  const ranges = from ? rangesAfter(path, from, direction) : [{}];
  const read = async (range: object) =>
    sorted(wanted, range, view)
      .skip(from ? 0 : skipped)
      .limit(from ? limit + skipped : limit)
      .populate(student)
      .lean<FollowupWithStudent[]>();
  const rows = await readAfter(ranges, limit + skipped, read);
  return from ? rows.slice(skipped) : rows;
}

/** @param list tells lists apart, the actor included */
export async function rowsFrom(walk: Walk, list: string, before: number) {
  const { wanted, view } = walk;
  const ahead = aheadIn(
    orderOf(view),
    async (range, skipped) => {
      const one = await sorted(wanted, range, view).skip(skipped).limit(1).lean<FollowupRecord[]>();
      return one[0] ? placeOf(one[0], view) : null;
    },
    (range, limit) => Followup.countDocuments({ $and: [wanted, range] }).limit(limit),
  );
  const beginning = await beginningAt(ahead, list, before);
  return beginning ? rowsAfter(walk, beginning.from, beginning.skipped) : [];
}

function sorted(wanted: QueryFilter<FollowupRecord>, range: object, view: View) {
  const { path, direction } = orderOf(view);
  const order: Record<string, SortOrder> = { [path]: direction, _id: direction };
  return Followup.find({ $and: [wanted, range] }).sort(order);
}
