import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import {
  assignAgent,
  bulkReassign,
  customerAgents,
  endAgentWork,
  handOverStudents,
  setCounselorStatus,
} from './index';

const agents = '/crm/customers/:id/agents';

export const assignmentsRouter = router({
  agents: queryOf(customerAgents, { method: 'GET', path: agents }),
  assign: mutationOf(assignAgent, {
    method: 'POST',
    path: '/crm/customers/:id/assign',
    message: 'Student assigned',
  }),
  counselorStatus: mutationOf(setCounselorStatus, {
    method: 'PATCH',
    path: `${agents}/:agentId`,
    message: 'Status set',
  }),
  endAgent: mutationOf(endAgentWork, {
    method: 'DELETE',
    path: `${agents}/:agentId`,
    message: "Counselor's work ended",
  }),
  bulk: mutationOf(bulkReassign, {
    method: 'POST',
    path: '/crm/customers/bulk',
    status: 202,
    message: 'Job queued',
  }),
  handover: mutationOf(handOverStudents, {
    method: 'POST',
    path: '/crm/agents/:agentId/handover',
    status: 202,
    message: 'Job queued',
  }),
});
