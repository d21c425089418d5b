import { Link } from '@remix-run/react';
import type { CalendarDay } from '#server/domain/followups/calendar-schema';
import { dayStart } from '#server/domain/people/zoned-instant';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';

/** The number of a day, which opens it, and the name of its holiday. */
export function DayLabel({
  day,
  today,
  faint,
  to,
}: {
  day: CalendarDay;
  today: string;
  faint?: boolean;
  to: string;
}) {
  const t = useT();
  const format = useFormat();
  const { locale, timeZone } = useApp();
  const isToday = day.date === today;
  const number = t('planner:onDay', { count: day.total });
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <Link
        to={to}
        aria-current={isToday ? 'date' : undefined}
        aria-label={t('planner:openDay', { day: format.day(dayStart(day.date, timeZone)), number })}
        className={cn(
          'num grid h-6 min-w-6 place-items-center rounded-full px-1 text-sm hover:underline',
          isToday
            ? 'bg-accent font-semibold text-accent-ink'
            : faint
              ? 'text-faint'
              : 'font-medium',
        )}
      >
        {format.digits(Number(day.date.slice(8)))}
      </Link>
      {day.holiday && (
        <span className="truncate text-xs font-medium text-warn">{day.holiday[locale]}</span>
      )}
    </div>
  );
}

/** "+12 more", to the day that shows them. */
export function MoreOnDay({ day, to }: { day: CalendarDay; to: string }) {
  const t = useT();
  const more = day.total - day.items.length;
  if (more <= 0) return null;
  return (
    <Link
      to={to}
      className="inline-flex min-h-6 items-center px-1.5 text-sm text-muted hover:text-ink hover:underline"
    >
      {t('planner:moreOnDay', { count: more })}
    </Link>
  );
}
