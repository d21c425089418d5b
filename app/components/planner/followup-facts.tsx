import { Repeat } from 'lucide-react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { Bidi } from '~/components/ui/bidi';
import { Chip } from '~/components/ui/chip';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { type ContactLists, labelIn } from '../followup/contact-lists';

/** What a line says of a contact: how, when, whose, and what became of it. */
export function FollowupFacts({
  row,
  lists,
  showAgent,
}: {
  row: FollowupRow;
  lists: ContactLists;
  showAgent: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  const { text, urgency } = format.due(row.dueAt);
  const late = !row.doneAt && urgency === 'overdue';
  return (
    <>
      <span>{labelIn(lists.followupTypes, row.type, locale)}</span>
      <span aria-hidden="true">·</span>
      <span
        className={cn('num', late && 'font-medium text-danger')}
        title={format.dateTime(row.dueAt)}
      >
        {late ? text : format.dateTime(row.doneAt ?? row.dueAt)}
      </span>
      {row.recurrence && (
        <span className="inline-flex items-center gap-1">
          <Repeat aria-hidden="true" className="size-3.5" />
          <span className="sr-only">{t('planner:repeats')}</span>
        </span>
      )}
      {!row.doneAt && row.missedAt && <Chip tone="danger">{t('planner:missedMark')}</Chip>}
      {row.outcome && (
        <Chip tone="neutral">{labelIn(lists.followupOutcomes, row.outcome, locale)}</Chip>
      )}
      {showAgent && row.agentName && <Bidi>{t('myDay:counselor', { name: row.agentName })}</Bidi>}
    </>
  );
}
