import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { getAudit, listAudit, restoreValue } from './index';

export const auditRouter = router({
  list: queryOf(listAudit, { method: 'GET', path: '/crm/audit-logs' }),
  get: queryOf(getAudit, { method: 'GET', path: '/crm/audit-logs/:id' }),
  restoreValue: mutationOf(restoreValue, {
    method: 'POST',
    path: '/crm/audit-logs/:auditId/restore',
    message: 'Earlier value set back',
  }),
});
