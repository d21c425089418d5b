import { cn } from '~/lib/cn';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import type { FollowupDay } from './my-day.server';

/** The day in four numbers; each leads to its list. */
export function Counts({ overdue, today, upcoming, fresh }: FollowupDay) {
  const t = useT();
  const format = useFormat();
  const counts = [
    { to: '#overdue', label: t('myDay:overdue'), of: overdue, hot: true },
    { to: '#today', label: t('myDay:today'), of: today, hot: false },
    { to: '#upcoming', label: t('myDay:upcoming'), of: upcoming, hot: false },
    { to: '#new', label: t('myDay:newStudents'), of: fresh, hot: false },
  ];
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {counts.map(({ to, label, of: { pagination }, hot }) => (
        <li key={to}>
          <a
            href={to}
            className="grid rounded-lg border border-line bg-surface px-4 py-3 shadow-card transition-colors hover:border-line-strong"
          >
            <span className="text-sm text-muted">{label}</span>
            <span
              className={cn(
                'num text-2xl font-semibold',
                hot && pagination.total > 0 && 'text-danger',
              )}
            >
              {format.count(pagination.total, pagination.totalIsCapped)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
