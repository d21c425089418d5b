/** The tabs of the list. */
export const PLANNER_VIEWS = ['overdue', 'today', 'upcoming', 'missed', 'done'] as const;
export type PlannerView = (typeof PLANNER_VIEWS)[number];

/** What an address of the list or the calendar asks for. */
export interface PlannerQuery {
  view: PlannerView;
  /** Of everybody within reach: what those who manage see unless they ask for their own. */
  team: boolean;
  /** Asked for their own by somebody who manages. */
  mine: boolean;
  type: string | null;
  agentId: string | null;
}

export function plannerQuery(params: URLSearchParams, manages: boolean): PlannerQuery {
  const view = PLANNER_VIEWS.find((one) => one === params.get('view')) ?? 'today';
  const mine = manages && params.get('whose') === 'mine';
  const agentId = manages ? params.get('agent') : null;
  const type = params.get('type');
  return {
    view,
    team: manages && !mine,
    mine,
    type: type && /^[a-z][a-z0-9_]{0,39}$/.test(type) ? type : null,
    agentId: agentId && /^[0-9a-f]{24}$/.test(agentId) ? agentId : null,
  };
}

/** The list that a query describes; what is as usual stays out of the address. */
export function listHref(query: PlannerQuery, more: Record<string, string> = {}): string {
  return hrefOf(
    '/followups',
    { ...(query.view === 'today' ? {} : { view: query.view }) },
    query,
    more,
  );
}

export function calendarHref(query: PlannerQuery, more: Record<string, string> = {}): string {
  return hrefOf('/followups/calendar', {}, query, more);
}

function hrefOf(
  path: string,
  own: Record<string, string>,
  { mine, type, agentId }: PlannerQuery,
  more: Record<string, string>,
): string {
  const params = new URLSearchParams({
    ...own,
    ...(mine ? { whose: 'mine' } : {}),
    ...(type ? { type } : {}),
    ...(agentId ? { agent: agentId } : {}),
    ...more,
  });
  return params.size > 0 ? `${path}?${params}` : path;
}
