import { Pencil } from 'lucide-react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { Avatar } from '~/components/ui/avatar';
import { ButtonLink } from '~/components/ui/button';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import type { ContactLists } from '../followup/contact-lists';
import { RichNote } from '../followup/rich-note';
import { PersonLine } from '../my-day/person-line';
import { FollowupFacts } from './followup-facts';
import { CompleteForm, DeleteRowForm } from './row-forms';
import type { RowActions } from './use-row-actions';

interface FollowupLineProps {
  row: FollowupRow;
  lists: ContactLists;
  act: RowActions;
  showAgent: boolean;
  returnTo: string;
  onEdit: (row: FollowupRow) => void;
}

/** One contact in the list, and what can be done with it. */
export function FollowupLine({ row, lists, act, showAgent, returnTo, onEdit }: FollowupLineProps) {
  const t = useT();
  const { locale } = useApp();
  const { customer } = row;
  const facts = <FollowupFacts row={row} lists={lists} showAgent={showAgent} />;
  if (act.leaving === row.id) return null;
  if (!customer) {
    return (
      <li className="flex items-center gap-3 border-t border-line px-4 py-2.5 first:border-t-0">
        <Avatar name="?" size="md" className="max-sm:hidden" />
        <div className="min-w-0">
          <p className="text-muted">{t('planner:unseenStudent')}</p>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-muted">
            {facts}
          </div>
        </div>
      </li>
    );
  }
  const named = { id: row.id, version: row.version, name: studentName(customer, locale) };
  const form = { row: named, act, returnTo };
  return (
    <li className="border-t border-line first:border-t-0">
      <PersonLine person={customer} facts={facts}>
        {row.mayChange && (
          <>
            {!row.doneAt && <CompleteForm {...form} lists={lists} />}
            <EditLink row={row} name={named.name} returnTo={returnTo} onEdit={onEdit} />
            <DeleteRowForm {...form} />
          </>
        )}
      </PersonLine>
      {row.notes && (
        <div className="px-4 pb-2.5 sm:ps-15">
          <RichNote html={row.notes} />
        </div>
      )}
    </li>
  );
}

/** Opens the form over the page; in a new tab, or without scripts, on a page of its own. */
export function EditLink({
  row,
  name,
  returnTo,
  onEdit,
}: Pick<FollowupLineProps, 'row' | 'returnTo' | 'onEdit'> & { name: string }) {
  const t = useT();
  return (
    <ButtonLink
      to={`/followups/${row.id}?returnTo=${encodeURIComponent(returnTo)}`}
      variant="quiet"
      size="icon"
      aria-label={t('planner:editFor', { name })}
      title={t('edit')}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onEdit(row);
      }}
    >
      <Pencil aria-hidden="true" className="size-4" />
    </ButtonLink>
  );
}
