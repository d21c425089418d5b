import { listFollowups } from '#server/domain/followups';
import { listAgents } from '#server/domain/users';
import type { RequestContext } from '#server/http/load-context';
import { requirePermission } from '#server/kernel/refusals';
import { scopeOf } from '#server/permissions/can';
import type { Option } from '~/components/ui/select';
import { type PlannerQuery, plannerQuery } from './planner-query';

const WIDE_SCOPES = ['team', 'all'];
const MOST_AGENTS = 100;

export interface PlannerPeople {
  query: PlannerQuery;
  /** May look at others' follow-ups as well. */
  manages: boolean;
  agents: readonly Option[];
}

/**
 * Who looks, at whose follow-ups, and whose they may choose.
 * @throws AppError FORBIDDEN for people who have none
 */
export async function plannerPeople(
  app: RequestContext,
  params: URLSearchParams,
): Promise<PlannerPeople> {
  await requirePermission(app, listFollowups);
  const permissions = app.actor?.permissions ?? null;
  const manages = WIDE_SCOPES.includes(scopeOf(permissions, 'followups.view'));
  return {
    query: plannerQuery(params, manages),
    manages,
    agents: manages ? await agentOptions(app) : [],
  };
}

/** The counselors within reach, for a filter or for handing a follow-up over. */
export async function agentOptions(app: RequestContext): Promise<Option[]> {
  const { items } = await listAgents(app, { limit: MOST_AGENTS });
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** The part of a list's or a calendar's input that says whose. */
export function whoseInput({ team, agentId }: PlannerQuery) {
  return { mine: !team && !agentId, ...(agentId ? { agentId } : {}) };
}
