import { AUDIT_ACTIONS, ENTITY_TYPES } from '#models/vocabulary';
import { listAudit } from '#server/domain/audit';
import { dayStart } from '#server/domain/people/zoned-instant';
import { settingsLists } from '#server/domain/settings';
import { listUsers } from '#server/domain/users';
import type { RequestContext } from '#server/http/load-context';
import { idSchema } from '#server/kernel/page';
import { can } from '#server/permissions/can';
import type { Translate } from '~/lib/i18n';
import { countryNames } from '../student/countries.server';

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOST_PEOPLE = 100;

/** What the address asks for; anything else in it is ignored. */
function askedIn(query: URLSearchParams) {
  const text = (name: string) => query.get(name)?.trim() ?? '';
  const day = (name: string) => (DAY.test(text(name)) ? text(name) : '');
  const entityType = ENTITY_TYPES.find((type) => type === text('entityType'));
  const userId = idSchema.safeParse(text('userId')).success ? text('userId') : '';
  return {
    userId,
    action: AUDIT_ACTIONS.find((action) => action === text('action')) ?? '',
    entityType: entityType ?? '',
    entityId: text('entityId').slice(0, 254),
    from: day('from'),
    to: day('to'),
    search: text('search').length >= 2 ? text('search').slice(0, 100) : '',
  } as const;
}

/** The audit log as its address asks for it. */
export async function auditPage(app: RequestContext, query: URLSearchParams, t: Translate) {
  const asked = askedIn(query);
  const { userId, action, entityType, entityId, from, to, search } = asked;
  const cursor = query.get('cursor');
  const timeZone = app.actor?.timeZone ?? 'UTC';
  const narrowed = Boolean(userId || entityId);
  const [page, people, lists] = await Promise.all([
    listAudit(app, {
      ...(userId ? { userId } : {}),
      ...(action ? { action: [action] } : {}),
      ...(entityType ? { entityType: [entityType] } : {}),
      ...(entityId ? { entityId } : {}),
      ...(from ? { from: dayStart(from, timeZone).toISOString() } : {}),
      ...(to ? { to: dayStart(to, timeZone, 1).toISOString() } : {}),
      ...(search && narrowed ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
    peopleFor(app),
    settingsLists(app, {}),
  ]);
  const codes = page.items
    .flatMap(({ changes }) => changes)
    .filter(({ field }) => /(nationality|residence|countries)$/.test(field))
    .flatMap((change) => [change.from, change.to].flat())
    .filter((code) => typeof code === 'string');
  return {
    title: `${t('audit:title')} · EduGate`,
    asked,
    page,
    isFirst: !cursor,
    people,
    lists,
    countries: countryNames(codes, app.locale),
    restoredIn: restoredIn(query),
  };
}

export type AuditPage = Awaited<ReturnType<typeof auditPage>>;

/** The first people by name; whoever is not among them is chosen on their own page or entry. */
async function peopleFor(app: RequestContext) {
  if (!can(app.actor?.permissions ?? null, 'users.view')) return [];
  const { items } = await listUsers(app, { limit: MOST_PEOPLE });
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** The student whose value was just set back. */
function restoredIn(query: URLSearchParams): string | null {
  const id = idSchema.safeParse(query.get('restored'));
  return id.success ? id.data : null;
}
