import type { CustomerRow } from '#server/domain/customers/output';
import { cn } from '~/lib/cn';
import type { Format } from '~/lib/format';
import { studentName } from '~/lib/student-name';
import { useGrid } from '../grid-context';
import { EditButton } from './edit-button';

const DAY_MS = 86_400_000;

const LOOK = {
  overdue: 'text-danger',
  today: 'font-semibold text-ink',
  later: 'text-ink',
  none: 'text-faint',
};

/** Near times with their hour; farther ones are days, and the title has the hour. */
function shortDue(format: Format, moment: string | null, now: number) {
  const due = format.due(moment);
  const far = moment !== null && new Date(moment).getTime() - now > 2 * DAY_MS;
  return far ? { ...due, text: format.day(moment) } : due;
}

export function FollowupCell({ record }: { record: CustomerRow }) {
  const { t, format, locale, now } = useGrid();
  const { nextFollowupAt } = record;
  const { text, urgency } = shortDue(format, nextFollowupAt, now.getTime());
  const when = nextFollowupAt ? format.dateTime(nextFollowupAt) : undefined;
  const name = studentName(record, locale);
  return (
    <EditButton
      kind="followup"
      record={record}
      label={when ? t('grid:changeFollowup', { name, when }) : t('grid:planFollowup', { name })}
    >
      <span title={when} className={cn('num truncate', LOOK[urgency])}>
        {text}
      </span>
    </EditButton>
  );
}
