import { Link } from '@remix-run/react';
import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { FormAlert } from '~/components/form/error-summary';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Tabs } from '~/components/ui/tabs';
import { useAnswer } from '~/lib/offline';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { DidNote } from './did-note';
import { EditOverPage } from './edit-over-page';
import { FollowupLine } from './followup-line';
import type { ListPage } from './list-page.server';
import { PlannerFilters } from './planner-filters';
import { PlannerFrame } from './planner-frame';
import { listHref, PLANNER_VIEWS } from './planner-query';
import type { RowAnswer } from './row-action.server';
import { useRowActions } from './use-row-actions';

/** Follow-ups one under the other, the most pressing first. */
export function ListScreen(props: ListPage) {
  const { page, lists, query, agents, did, of } = props;
  const t = useT();
  const format = useFormat();
  const act = useRowActions(lists);
  const { answer, offline } = useAnswer<RowAnswer>();
  const [editing, setEditing] = useState<FollowupRow | null>(null);
  const { items, pagination } = page;
  const here = listHref(query);
  const filtered = query.type !== null || query.agentId !== null;
  return (
    <PlannerFrame
      {...props}
      shown="list"
      count={format.count(pagination.total, pagination.totalIsCapped)}
    >
      <DidNote did={did} of={of} returnTo={here} />
      {offline && <FormAlert>{t('errors:offline')}</FormAlert>}
      {answer && 'refused' in answer && <FormAlert>{answer.refused}</FormAlert>}
      <Tabs
        label={t('planner:views')}
        className="min-w-0"
        items={PLANNER_VIEWS.map((view) => ({
          to: listHref({ ...query, view }),
          label: t(`planner:view.${view}`),
          active: view === query.view,
        }))}
      />
      <PlannerFilters
        {...props}
        action="/followups"
        keep={{ view: query.view, ...(query.mine ? { whose: 'mine' } : {}) }}
      />
      <Card flush>
        {items.length === 0 ? (
          <EmptyState
            icon={<CalendarCheck />}
            title={t(`planner:empty.${query.view}`)}
            body={t(filtered ? 'planner:emptyFiltered' : 'planner:emptyBody')}
          />
        ) : (
          <ul>
            {items.map((row) => (
              <FollowupLine
                key={row.id}
                row={row}
                lists={lists}
                act={act}
                showAgent={query.team}
                returnTo={here}
                onEdit={setEditing}
              />
            ))}
          </ul>
        )}
      </Card>
      {pagination.nextCursor && (
        <Link
          to={listHref(query, { cursor: pagination.nextCursor })}
          className="justify-self-center rounded border border-line-strong bg-surface px-4 py-2 font-medium shadow-card hover:bg-sunken"
        >
          {t('planner:more')}
        </Link>
      )}
      <EditOverPage row={editing} lists={lists} agents={agents} onClose={() => setEditing(null)} />
    </PlannerFrame>
  );
}
