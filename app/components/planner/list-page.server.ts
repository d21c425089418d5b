import { listFollowups, sanitizeNote } from '#server/domain/followups';
import { settingsLists } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';
import { plannerPeople, whoseInput } from './planner-people.server';
import { typesOf } from './type-filter.server';

const SHOWN = 30;

/** What the list of follow-ups shows; older rows by `?cursor=`. */
export async function listPage(app: RequestContext, params: URLSearchParams, t: Translate) {
  const people = await plannerPeople(app, params);
  const { query } = people;
  const cursor = params.get('cursor') ?? undefined;
  const [page, lists] = await Promise.all([
    listFollowups(app, {
      view: query.view,
      ...whoseInput(query),
      type: typesOf(query),
      timeZone: app.timeZone,
      limit: SHOWN,
      cursor,
    }),
    settingsLists(app, {}),
  ]);
  const of = idSchema.safeParse(params.get('of'));
  return {
    title: `${t('planner:title')} · EduGate`,
    ...people,
    page: {
      ...page,
      items: page.items.map((row) => ({ ...row, notes: sanitizeNote(row.notes) })),
    },
    lists,
    did: params.get('did'),
    of: of.success ? of.data : null,
  };
}

export type ListPage = Awaited<ReturnType<typeof listPage>>;
