import type { QueryFilter } from 'mongoose';
import type { z } from 'zod';
import { Followup, type FollowupRecord, type FollowupWithStudent } from '#models/followup';
import { query } from '#server/kernel/query';
import { ownersIn } from '#server/permissions/scope';
import { addDays, freeReason } from '../people/free-days';
import { dayStart } from '../people/zoned-instant';
import { calendarInput, calendarOutput, type freeDaysOutput } from './calendar-schema';
import { readFreeDays } from './free-day';
import { toRows } from './to-rows';
import { studentIn, visibleFollowups } from './visible';

/** A row of days with their follow-ups: how many, and the first of them. Reads nothing but its range. */
export const followupCalendar = query({
  name: 'followups.calendar',
  permission: 'followups.view',
  input: calendarInput,
  output: calendarOutput,

  async run({ input, actor, scope }) {
    const { from, days, perDay, type } = input;
    const timeZone = input.timeZone ?? actor.timeZone;
    const owners = ownersIn(scope, actor);
    const wanted: QueryFilter<FollowupRecord> = {
      isDeleted: false,
      ...(await visibleFollowups(input, actor, owners)),
      ...(type ? { type: { $in: type } } : {}),
    };
    const dates = Array.from({ length: days }, (_, index) => addDays(from, index));
    const [totals, free] = await Promise.all([countDays(wanted, dates, timeZone), readFreeDays()]);
    const found = await Promise.all(
      dates.map((date, index) =>
        totals[index]
          ? Followup.find({ ...wanted, ...within(date, 1, timeZone) })
              .sort({ dueAt: 1, _id: 1 })
              .limit(perDay)
              .populate(studentIn(owners))
              .lean<FollowupWithStudent[]>()
          : [],
      ),
    );
    const rows = await toRows(found.flat(), actor);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return {
      days: dates.map((date, index) => {
        const reason = freeReason(date, free);
        return {
          date,
          total: totals[index] ?? 0,
          items: (found[index] ?? []).flatMap(({ _id }) => byId.get(_id.toHexString()) ?? []),
          free: reason !== null,
          holiday: reason?.kind === 'holiday' ? holidayOf(reason.label) : null,
        };
      }),
    };
  },
});

const holidayOf = ({ en, ar }: z.output<typeof freeDaysOutput>['holidays'][number]['label']) => ({
  en,
  ar,
});

function within(date: string, days: number, timeZone: string) {
  return { dueAt: { $gte: dayStart(date, timeZone), $lt: dayStart(date, timeZone, days) } };
}

/** How many there are on each day, out of the index alone. */
async function countDays(
  wanted: QueryFilter<FollowupRecord>,
  dates: readonly string[],
  timeZone: string,
): Promise<number[]> {
  const starts = dates.map((date) => dayStart(date, timeZone));
  const end = dayStart(dates[0] ?? '', timeZone, dates.length);
  // A day that a zone left out begins where the next one does.
  const boundaries = [...new Set([...starts, end].map(Number))].map((at) => new Date(at));
  const range = { dueAt: { $gte: boundaries[0], $lt: boundaries.at(-1) } };
  const groups = await Followup.aggregate<{ _id: Date; count: number }>([
    { $match: { ...wanted, ...range } },
    { $bucket: { groupBy: '$dueAt', boundaries, output: { count: { $sum: 1 } } } },
  ]);
  const counts = new Map(groups.map(({ _id, count }) => [_id.getTime(), count]));
  return dates.map((_, index) => counts.get(starts[index]?.getTime() ?? 0) ?? 0);
}
