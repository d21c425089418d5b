import { Link } from '@remix-run/react';
import { Check } from 'lucide-react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { Bidi } from '~/components/ui/bidi';
import { cn } from '~/lib/cn';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { type ContactLists, labelIn } from '../followup/contact-lists';

export interface EntryTools {
  lists: ContactLists;
  returnTo: string;
  onEdit: (row: FollowupRow) => void;
}

/** A contact on its day: the time and the student. Opens the form, or what there is to read. */
export function CalendarEntry({ row, lists, returnTo, onEdit }: EntryTools & { row: FollowupRow }) {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  const late = !row.doneAt && format.due(row.dueAt).urgency === 'overdue';
  const name = row.customer ? studentName(row.customer, locale) : t('planner:unseenStudent');
  const type = labelIn(lists.followupTypes, row.type, locale);
  return (
    <Link
      to={`/followups/${row.id}?returnTo=${encodeURIComponent(returnTo)}`}
      title={`${type} · ${name}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (!row.mayChange || row.doneAt) return;
        event.preventDefault();
        onEdit(row);
      }}
      className={cn(
        'flex min-h-6 min-w-0 items-center gap-1.5 rounded-sm px-1.5 text-sm',
        row.doneAt
          ? 'border border-line text-muted'
          : late
            ? 'bg-danger-soft text-danger'
            : 'bg-accent-soft text-accent-text',
      )}
    >
      <span className="num shrink-0 text-xs">{format.time(row.dueAt)}</span>
      {row.doneAt && <Check aria-hidden="true" className="size-3.5 shrink-0" />}
      <Bidi truncate className="flex-1">
        {name}
      </Bidi>
      <span className="sr-only">
        {type}
        {row.doneAt && ` · ${t('planner:closedMark')}`}
      </span>
    </Link>
  );
}
