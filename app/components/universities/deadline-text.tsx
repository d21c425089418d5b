import { daysBetween, wallClock } from '#server/domain/people/wall-clock';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useNow } from '~/lib/use-now';
import { useT } from '~/lib/use-t';

/** From so many days before it on, a deadline is something to hurry for. */
const SOON = 30;

/** The last day to apply, and how far away it is by the reader's clock. */
export function DeadlineText({ deadline }: { deadline: string }) {
  const t = useT();
  const format = useFormat();
  const { timeZone } = useApp();
  const now = useNow();
  const left = daysBetween(wallClock(now, timeZone), wallClock(new Date(deadline), 'UTC'));
  return (
    <div className="text-sm">
      <p>
        <span className="text-muted">{t('universities:deadline')}</span>{' '}
        <time dateTime={deadline}>{format.plainDate(deadline)}</time>
      </p>
      <p className={cn(left < 0 ? 'text-danger' : left <= SOON ? 'text-warn' : 'text-muted')}>
        {left < 0 ? t('universities:deadlinePast') : t('universities:daysLeft', { count: left })}
      </p>
    </div>
  );
}
