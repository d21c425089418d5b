import type { FollowupRow } from '#server/domain/followups/schema';
import { Card } from '~/components/ui/card';
import { Count } from '~/components/ui/chip';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { DueRow } from './due-row';
import type { FollowupDay } from './my-day.server';

/** One list of what is due; it is not there when nothing is. */
export function DueList({
  of,
  day,
  onLog,
}: {
  of: 'overdue' | 'today';
  day: FollowupDay;
  onLog: (followup: FollowupRow) => void;
}) {
  const t = useT();
  const format = useFormat();
  const { items, pagination } = day[of];
  const more = pagination.total - items.length;
  if (items.length === 0) return null;
  return (
    <Card
      flush
      title={<span id={of}>{t(`myDay:${of}`)}</span>}
      actions={
        <Count hot={of === 'overdue'}>
          {format.count(pagination.total, pagination.totalIsCapped)}
        </Count>
      }
    >
      <ul>
        {items.map((followup) => (
          <DueRow key={followup.id} followup={followup} day={day} onLog={onLog} />
        ))}
      </ul>
      {more > 0 && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">
          {t('myDay:more', { count: more })}
        </p>
      )}
    </Card>
  );
}
