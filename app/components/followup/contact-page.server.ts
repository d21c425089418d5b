import { getCustomer } from '#server/domain/customers';
import { createFollowup } from '#server/domain/followups';
import { settingsLists } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import { requirePermission } from '#server/kernel/refusals';
import type { Translate } from '~/lib/i18n';
import { safePath } from '~/lib/safe-path';
import { studentName } from '~/lib/student-name';
import { plannedOf } from '../student/student-page.server';
import { plannedCall } from './planned';

/** What the page with a contact form shows: `?log` one that took place, otherwise one to come. */
export async function contactPage(
  app: RequestContext,
  customerId: string,
  query: URLSearchParams,
  t: Translate,
) {
  await requirePermission(app, createFollowup);
  const [{ basicData }, planned, lists] = await Promise.all([
    getCustomer(app, { id: customerId }),
    plannedOf(app, customerId),
    settingsLists(app, {}),
  ]);
  const log = query.has('log');
  const own = planned.items.filter(({ mayChange }) => mayChange);
  return {
    title: `${t(log ? 'followups:logTitle' : 'followups:planTitle')} · EduGate`,
    kind: log ? ('log' as const) : ('plan' as const),
    customerId,
    name: studentName(basicData, app.locale),
    planned: own,
    closes: query.get('closes') ?? plannedCall(own, new Date()),
    note: query.get('note') ?? undefined,
    returnTo: safePath(query.get('returnTo'), `/customers/${customerId}`),
    lists,
  };
}
