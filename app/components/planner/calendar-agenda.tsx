import type { CalendarDay } from '#server/domain/followups/calendar-schema';
import { dayStart } from '#server/domain/people/zoned-instant';
import { Card } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { MoreOnDay } from './calendar-day-label';
import { CalendarEntry, type EntryTools } from './calendar-entry';
import type { CalendarView } from './calendar-page.server';
import { calendarHref } from './planner-query';

/** The days that hold something, and today, one under the other: a calendar for a narrow screen. */
export function CalendarAgenda({
  days,
  today,
  query,
  tools,
}: CalendarView & { tools: EntryTools }) {
  const t = useT();
  const shown = days.filter(({ total, holiday, date }) => total > 0 || holiday || date === today);
  // What is behind folds away only where today is among the days.
  const hasToday = days.some(({ date }) => date === today);
  const earlier = hasToday ? shown.filter(({ date }) => date < today) : [];
  const rest = shown.filter((day) => !earlier.includes(day));
  return (
    <div className="grid gap-2.5 md:hidden">
      {shown.length === 0 && (
        <Card>
          <p className="text-muted">{t('planner:nothingOnDay')}</p>
        </Card>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className="min-h-9 cursor-pointer py-1.5 text-sm font-medium text-muted">
            {t('planner:earlierDays', { count: earlier.length })}
          </summary>
          <div className="mt-1.5 grid gap-2.5">
            {earlier.map((day) => (
              <AgendaDay key={day.date} day={day} query={query} tools={tools} />
            ))}
          </div>
        </details>
      )}
      {rest.map((day) => (
        <AgendaDay key={day.date} day={day} query={query} tools={tools} />
      ))}
    </div>
  );
}

function AgendaDay({
  day,
  query,
  tools,
}: Pick<CalendarView, 'query'> & { day: CalendarDay; tools: EntryTools }) {
  const t = useT();
  const format = useFormat();
  const { locale, timeZone } = useApp();
  return (
    <section
      className={cn(
        'rounded-lg border border-line px-3 py-2.5 shadow-card',
        day.free ? 'bg-sunken' : 'bg-surface',
      )}
    >
      <h3 className="flex flex-wrap items-center gap-2 text-base font-semibold">
        {format.day(dayStart(day.date, timeZone))}
        {day.holiday && <Chip tone="warn">{day.holiday[locale]}</Chip>}
        {day.free && !day.holiday && <Chip tone="neutral">{t('planner:freeDay')}</Chip>}
      </h3>
      {day.total === 0 && <p className="text-sm text-muted">{t('planner:nothingOnDay')}</p>}
      <ul className="mt-1.5 grid gap-1.5 [&_a]:min-h-9">
        {day.items.map((row) => (
          <li key={row.id} className="min-w-0">
            <CalendarEntry row={row} {...tools} />
          </li>
        ))}
      </ul>
      <MoreOnDay day={day} to={calendarHref(query, { span: 'day', date: day.date })} />
    </section>
  );
}
