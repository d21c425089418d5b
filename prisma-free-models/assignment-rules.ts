import type { AssignedAgent, Assignment } from './customer-types';
import type { CounselorStatus } from './vocabulary';

type Statement = Pick<AssignedAgent, 'counselorStatus' | 'to'>;

/** What is computed from the agents of a student, whoever changed them. */
export function derivedAssignment(
  agents: readonly AssignedAgent[],
): Pick<Assignment, 'assignedAgentId' | 'scopeAgentIds' | 'disagree'> {
  const active = agents.filter((agent) => !agent.to);
  return {
    assignedAgentId: active.find((agent) => agent.role === 'lead')?.agentId ?? null,
    scopeAgentIds: active.length > 0 ? active.map((agent) => agent.agentId) : [null],
    disagree: statementsOf(active).size > 1,
  };
}

/** What the active agents say. Who has not said anything yet, `new`, disagrees with nobody. */
function statementsOf(active: readonly Statement[]): Set<CounselorStatus> {
  return new Set(active.map((agent) => agent.counselorStatus).filter((said) => said !== 'new'));
}

/** The statement that counts when counselors say different things: the one that asks for most. */
const PRECEDENCE: readonly CounselorStatus[] = [
  'interested',
  'in_progress',
  'waiting',
  'unreachable',
  'not_interested',
  'done',
  'new',
];

/** What a student's counselors say together; null while nobody works with the student. */
export function headlineOf(agents: readonly Statement[]): CounselorStatus | null {
  const said = new Set(agents.filter(({ to }) => !to).map((agent) => agent.counselorStatus));
  return PRECEDENCE.find((status) => said.has(status)) ?? null;
}
