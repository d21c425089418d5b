import { customerAgents } from '#server/domain/assignments';
import { getCustomer } from '#server/domain/customers';
import { settingsLists } from '#server/domain/settings';
import { listAgents } from '#server/domain/users';
import type { RequestContext } from '#server/http/load-context';
import { can } from '#server/permissions/can';
import type { Translate } from '~/lib/i18n';

/** Who works with a student, who else could, and how it came about. */
export async function counselorsPage(app: RequestContext, customerId: string, t: Translate) {
  const [{ basicData, isDeleted }, assignment, lists] = await Promise.all([
    getCustomer(app, { id: customerId }),
    customerAgents(app, { id: customerId }),
    settingsLists(app, {}),
  ]);
  const mayAssign = !isDeleted && can(app.actor?.permissions ?? null, 'customers.assign');
  return {
    title: `${t('assignment:title')} · ${basicData.customerName} · EduGate`,
    customerId,
    name: basicData.customerName,
    isDeleted,
    assignment,
    statuses: lists.counselorStatuses,
    mayAssign,
    counselors: mayAssign ? (await listAgents(app, {})).items : [],
  };
}

export type CounselorsPageData = Awaited<ReturnType<typeof counselorsPage>>;
