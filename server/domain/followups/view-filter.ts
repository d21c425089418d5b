import type { QueryFilter } from 'mongoose';
import type { FollowupRecord } from '#models/followup';
import { endOfDay } from '../people/time-zone';
import type { FOLLOWUP_VIEWS } from './schema';

type View = (typeof FOLLOWUP_VIEWS)[number];

/** Before any contact: a range that leaves out those without an instant is one walk of an index. */
const NEVER = new Date(0);

/** What a view shows at an instant; "today" ends at midnight in the given zone. */
export function viewFilter(view: View, now: Date, timeZone: string): QueryFilter<FollowupRecord> {
  switch (view) {
    case 'overdue':
      return { doneAt: null, dueAt: { $lt: now } };
    case 'today':
      return { doneAt: null, dueAt: { $gte: now, $lt: endOfDay(now, timeZone) } };
    case 'due':
      return { doneAt: null, dueAt: { $lt: endOfDay(now, timeZone) } };
    case 'upcoming':
      return { doneAt: null, dueAt: { $gte: endOfDay(now, timeZone) } };
    case 'open':
      return { doneAt: null };
    case 'done':
      return { doneAt: { $gt: NEVER } };
  }
}
