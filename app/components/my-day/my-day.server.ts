import { listCustomers } from '#server/domain/customers';
import { listFollowups } from '#server/domain/followups';
import { settingsLists } from '#server/domain/settings';
import { listAgents } from '#server/domain/users';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { can, scopeOf } from '#server/permissions/can';

const DUE_SHOWN = 50;
const PEEK = 6;
const WIDE_SCOPES = ['team', 'all'];

/** What waits for the person today: their follow-ups, or what they entered when they have none. */
export async function myDay(app: RequestContext, query: URLSearchParams) {
  const { actor } = app;
  if (!actor) throw new AppError('UNAUTHENTICATED', 'Sign in to see your day.');
  if (!can(actor.permissions, 'followups.view')) {
    const [entries, lists] = await Promise.all([
      newest(app, { limit: 20 }),
      settingsLists(app, {}),
    ]);
    return { kind: 'entries' as const, entries, lists };
  }
  const manages = WIDE_SCOPES.includes(scopeOf(actor.permissions, 'followups.view'));
  const mine = !manages || query.get('whose') === 'mine';
  const { timeZone } = app;
  const [overdue, today, upcoming, fresh, lists, agents] = await Promise.all([
    listFollowups(app, { view: 'overdue', mine, timeZone, limit: DUE_SHOWN }),
    listFollowups(app, { view: 'today', mine, timeZone, limit: DUE_SHOWN }),
    listFollowups(app, { view: 'upcoming', mine, timeZone, limit: PEEK }),
    newest(app, {
      limit: PEEK,
      salesStatus: ['new'],
      ...(mine ? { assignedAgentId: [actor.id] } : {}),
    }),
    settingsLists(app, {}),
    mine ? [] : listAgents(app, {}).then(({ items }) => items),
  ]);
  return {
    kind: 'followups' as const,
    manages,
    mine,
    overdue,
    today,
    upcoming,
    fresh,
    lists,
    agentNames: Object.fromEntries(agents.map(({ id, name }) => [id, name])),
  };
}

type MyDay = Awaited<ReturnType<typeof myDay>>;
export type FollowupDay = Extract<MyDay, { kind: 'followups' }>;
export type EntriesDay = Extract<MyDay, { kind: 'entries' }>;

const newest = (
  app: RequestContext,
  filter: Pick<Parameters<typeof listCustomers>[1], 'limit' | 'salesStatus' | 'assignedAgentId'>,
) => listCustomers(app, { sort: '-createdAt', ...filter });
