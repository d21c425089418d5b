import { getFollowup, sanitizeNote } from '#server/domain/followups';
import { settingsLists } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import { notFound } from '#server/kernel/errors';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';
import { safePath } from '~/lib/safe-path';
import { plannerPeople } from './planner-people.server';

/** A follow-up on a page of its own, for browsers without scripts and for new tabs. */
export async function editPage(
  app: RequestContext,
  id: string,
  params: URLSearchParams,
  t: Translate,
) {
  const { agents } = await plannerPeople(app, params);
  const [row, lists] = await Promise.all([getFollowup(app, { id }), settingsLists(app, {})]);
  return {
    title: `${t('planner:editTitle')} · EduGate`,
    row: { ...row, notes: sanitizeNote(row.notes) },
    lists,
    agents,
    returnTo: safePath(params.get('returnTo'), '/followups'),
  };
}

/** @throws AppError NOT_FOUND for an address that is no follow-up's */
export function followupId(given: string | undefined): string {
  const id = idSchema.safeParse(given);
  if (!id.success) throw notFound('This follow-up');
  return id.data;
}
