import { useState } from 'react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { CalendarAgenda } from './calendar-agenda';
import { CalendarGrid } from './calendar-grid';
import { CalendarOneDay } from './calendar-one-day';
import type { CalendarPage } from './calendar-page.server';
import { CalendarToolbar } from './calendar-toolbar';
import { EditOverPage } from './edit-over-page';
import { PlannerFilters } from './planner-filters';
import { PlannerFrame } from './planner-frame';
import { calendarHref } from './planner-query';
import { useRowActions } from './use-row-actions';

/** Follow-ups on their days: a month, a week, or one day. */
export function CalendarScreen(page: CalendarPage) {
  const { query, span, date, lists, agents } = page;
  const act = useRowActions(lists);
  const [editing, setEditing] = useState<FollowupRow | null>(null);
  const place = { span, date };
  const returnTo = calendarHref(query, place);
  const tools = { lists, returnTo, onEdit: setEditing };
  return (
    <PlannerFrame {...page} shown="calendar" place={place}>
      <CalendarToolbar {...page} />
      <PlannerFilters
        {...page}
        action="/followups/calendar"
        keep={{ ...place, ...(query.mine ? { whose: 'mine' } : {}) }}
      />
      {span === 'day' ? (
        <CalendarOneDay {...page} {...tools} act={act} />
      ) : (
        <>
          <CalendarGrid {...page} tall={span === 'week'} tools={tools} />
          <CalendarAgenda {...page} tools={tools} />
        </>
      )}
      <EditOverPage row={editing} lists={lists} agents={agents} onClose={() => setEditing(null)} />
    </PlannerFrame>
  );
}
