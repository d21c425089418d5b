import { CalendarCheck } from 'lucide-react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { Card } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { EmptyState } from '~/components/ui/empty-state';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import type { CalendarView } from './calendar-page.server';
import { FollowupLine } from './followup-line';
import type { RowActions } from './use-row-actions';

/** One day with everything that can be done on it. */
export function CalendarOneDay({
  days,
  lists,
  query,
  act,
  returnTo,
  onEdit,
}: CalendarView & { act: RowActions; returnTo: string; onEdit: (row: FollowupRow) => void }) {
  const t = useT();
  const { locale } = useApp();
  const [day] = days;
  if (!day) return null;
  const more = day.total - day.items.length;
  return (
    <>
      {day.free && (
        <p>
          <Chip tone="warn">{day.holiday ? day.holiday[locale] : t('planner:freeDay')}</Chip>
        </p>
      )}
      <Card flush>
        {day.items.length === 0 ? (
          <EmptyState icon={<CalendarCheck />} title={t('planner:nothingOnDay')} />
        ) : (
          <ul>
            {day.items.map((row) => (
              <FollowupLine
                key={row.id}
                row={row}
                lists={lists}
                act={act}
                showAgent={query.team}
                returnTo={returnTo}
                onEdit={onEdit}
              />
            ))}
          </ul>
        )}
        {more > 0 && (
          <p className="border-t border-line px-4 py-2 text-sm text-muted">
            {t('planner:moreOnDay', { count: more })}
          </p>
        )}
      </Card>
    </>
  );
}
