import { describe, expect, test } from 'vitest';
import { viewFilter } from '../followups/view-filter';
import { LIVELY_STUDENTS, livelyDay } from './lively-day';

const ZONE = 'Africa/Cairo';

/** How many of the plan's moments a counselor's view would show. */
function shown(view: 'overdue' | 'today' | 'upcoming', now: Date): number {
  const { dueAt } = viewFilter(view, now, ZONE) as { dueAt: { $lt?: Date; $gte?: Date } };
  return livelyDay(now, ZONE).filter(
    (due) => due && (!dueAt.$lt || due < dueAt.$lt) && (!dueAt.$gte || due >= dueAt.$gte),
  ).length;
}

describe('a lively day', () => {
  test.each(['00:05', '06:00', '10:30', '15:00', '19:45', '21:30', '21:54', '21:58'])(
    'has something overdue, due today and due later when it begins at %s UTC',
    (time) => {
      const now = new Date(`2026-11-22T${time}:00Z`);
      expect(shown('overdue', now)).toBe(6);
      expect(shown('today', now)).toBe(9);
      expect(shown('upcoming', now)).toBe(18);
      expect(livelyDay(now, ZONE)).toHaveLength(LIVELY_STUDENTS);
    },
  );

  test('spreads what is due over the working day', () => {
    const now = new Date('2026-11-22T07:00:00Z');
    const due = livelyDay(now, ZONE)
      .slice(6, 15)
      .map((one) => one?.getTime() ?? 0);
    expect(new Set(due).size).toBe(9);
    expect(Math.max(...due)).toBeLessThan(Date.parse('2026-11-22T18:00:00Z'));
  });
});
