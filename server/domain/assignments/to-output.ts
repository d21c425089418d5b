import { headlineOf } from '#models/assignment-rules';
import type { CustomerRecord } from '#models/customer-types';
import { agentNamesOf } from '#server/domain/customers';
import type { AssignmentOutput } from './schema';

/** A student's counselors, those who have ended among them. */
export async function toAssignment(record: CustomerRecord): Promise<AssignmentOutput> {
  const names = await agentNamesOf([record]);
  const { assignedAgentId, agents, disagree } = record.assignment;
  return {
    id: record._id.toHexString(),
    version: record.version,
    assignedAgentId: assignedAgentId?.toHexString() ?? null,
    headline: headlineOf(agents),
    disagree,
    agents: agents.map((agent) => {
      const agentId = agent.agentId.toHexString();
      const { role, counselorStatus, from, to, firstContactAt } = agent;
      return {
        agentId,
        name: names.get(agentId) ?? null,
        role,
        counselorStatus,
        from: from.toISOString(),
        to: to?.toISOString() ?? null,
        firstContactAt: firstContactAt?.toISOString() ?? null,
      };
    }),
  };
}
