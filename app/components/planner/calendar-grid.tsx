import { WEEKDAYS } from '#server/domain/people/wall-clock';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { weekdaysOf } from './calendar-dates';
import { DayLabel, MoreOnDay } from './calendar-day-label';
import { CalendarEntry, type EntryTools } from './calendar-entry';
import type { CalendarView } from './calendar-page.server';
import { calendarHref } from './planner-query';

const DAYS_A_WEEK = 7;

/** Weeks under one another, free days shaded. On phones the agenda takes its place. */
export function CalendarGrid({
  days,
  date,
  today,
  query,
  tall,
  tools,
}: CalendarView & { tall: boolean; tools: EntryTools }) {
  const t = useT();
  const { locale } = useApp();
  const weeks = Array.from({ length: days.length / DAYS_A_WEEK }, (_, week) =>
    days.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK),
  );
  const month = date.slice(0, 7);
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-card max-md:hidden">
      <table className="w-full table-fixed border-collapse">
        <thead>
          <tr>
            {weekdaysOf(locale).map((number) => (
              <th
                key={number}
                scope="col"
                className="border-b border-line px-2 py-1.5 text-start text-sm font-medium text-muted"
              >
                {t(`time:weekdays.${WEEKDAYS[number] ?? 'sun'}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => {
                const to = calendarHref(query, { span: 'day', date: day.date });
                const outside = !tall && !day.date.startsWith(month);
                return (
                  <td
                    key={day.date}
                    className={cn(
                      'border-s border-t border-line p-1 align-top first:border-s-0',
                      tall ? 'h-96' : 'h-30',
                      day.free && 'bg-sunken',
                    )}
                  >
                    <DayLabel day={day} today={today} faint={outside} to={to} />
                    <ul className="mt-1 grid gap-1">
                      {day.items.map((row) => (
                        <li key={row.id} className="min-w-0">
                          <CalendarEntry row={row} {...tools} />
                        </li>
                      ))}
                    </ul>
                    <MoreOnDay day={day} to={to} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
