import { useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { Card } from '~/components/ui/card';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import type { ContactLists } from '../followup/contact-lists';
import { DidNote } from './did-note';
import { EditOverPage } from './edit-over-page';
import { FollowupFacts } from './followup-facts';
import { EditLink } from './followup-line';
import { CompleteForm, DeleteRowForm } from './row-forms';
import { useRowActions } from './use-row-actions';

/** What is planned with a student, with everything that can be done about it. */
export function PlannedCard({
  customerId,
  rows,
  lists,
}: {
  customerId: string;
  rows: readonly FollowupRow[];
  lists: ContactLists;
}) {
  const t = useT();
  const { locale } = useApp();
  const [query] = useSearchParams();
  const act = useRowActions(lists);
  const [editing, setEditing] = useState<FollowupRow | null>(null);
  const returnTo = `/customers/${customerId}`;
  const shown = rows.filter(({ id }) => id !== act.leaving);
  return (
    <Card flush title={t('planner:plannedTitle')}>
      <DidNote did={query.get('did')} of={query.get('of')} returnTo={returnTo} />
      {shown.length === 0 && (
        <p className="px-4 py-3.5 text-sm text-muted">{t('planner:plannedNone')}</p>
      )}
      <ul>
        {shown.map((row) => {
          const name = row.customer ? studentName(row.customer, locale) : '';
          const form = { row: { id: row.id, version: row.version, name }, act, returnTo };
          return (
            <li
              key={row.id}
              className="grid gap-2 border-t border-line px-4 py-2.5 text-sm text-muted first:border-t-0"
            >
              <div className="flex items-start justify-between gap-2">
                <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 pt-1.5">
                  <FollowupFacts row={row} lists={lists} showAgent />
                </div>
                {row.mayChange && (
                  <div className="flex shrink-0">
                    <EditLink row={row} name={name} returnTo={returnTo} onEdit={setEditing} />
                    <DeleteRowForm {...form} />
                  </div>
                )}
              </div>
              {row.mayChange && <CompleteForm {...form} lists={lists} />}
            </li>
          );
        })}
      </ul>
      <EditOverPage row={editing} lists={lists} agents={[]} onClose={() => setEditing(null)} />
    </Card>
  );
}
