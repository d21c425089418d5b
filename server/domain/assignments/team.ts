import type { Types } from 'mongoose';
import type { AssignedAgent, Assignment } from '#models/customer-types';
import type { AgentRole, AssignmentAction } from '#models/vocabulary';
import { AppError, notFound } from '#server/kernel/errors';

/** Everybody who works or has worked with a student, and how that came about. */
export type Team = Pick<Assignment, 'agents' | 'history'>;

export interface Member {
  agentId: Types.ObjectId;
  role: AgentRole;
}

/** Who changes the team, when and why. */
export interface Change {
  by: Types.ObjectId;
  at: Date;
  reason: string | null;
}

/**
 * Gives a student whom nobody leads to a lead counselor.
 * @throws AppError CONFLICT when somebody was faster
 */
export function assignLead(team: Team, agentId: Types.ObjectId, change: Change): Team {
  if (holders(team, 'lead').length > 0) {
    throw new AppError('CONFLICT', 'This student has a lead counselor already. Reload and look.');
  }
  return moved(team, [], { agentId, role: 'lead' }, 'ASSIGN', change);
}

/**
 * Adds an agent beside those who work with the student.
 * @throws AppError CONFLICT for one who does already, BUSINESS_RULE for a second lead
 */
export function addAgent(team: Team, member: Member, change: Change): Team {
  if (activeEntry(team, member.agentId)) {
    throw new AppError('CONFLICT', 'This counselor works with the student already.');
  }
  if (member.role === 'lead' && holders(team, 'lead').length > 0) {
    throw new AppError('BUSINESS_RULE', 'A student has one lead counselor. Reassign the student.');
  }
  return moved(team, [], member, 'ADD_AGENT', change);
}

/**
 * Hands a role over: whoever holds it ends, and the agent takes it. Without a holder it is a plain
 * assignment.
 * @throws AppError CONFLICT when the agent holds the role already
 */
export function reassign(team: Team, member: Member, change: Change): Team {
  const before = holders(team, member.role);
  if (before.some(({ agentId }) => agentId.equals(member.agentId))) {
    throw new AppError('CONFLICT', 'This counselor has the student already.');
  }
  const first = member.role === 'lead' ? 'ASSIGN' : 'ADD_AGENT';
  return moved(team, before, member, before.length > 0 ? 'REASSIGN' : first, change);
}

/** Ends one agent's work. @throws AppError NOT_FOUND when the agent does not work with the student */
export function endAgent(team: Team, agentId: Types.ObjectId, change: Change): Team {
  const entry = activeEntry(team, agentId);
  if (!entry) throw notFound('This counselor');
  return moved(team, [entry], null, 'END_AGENT', change);
}

/** Ends everybody's work: the student waits in the queue again. */
export function release(team: Team, change: Change): Team {
  return moved(team, active(team), null, 'END_AGENT', change);
}

/** Puts another agent in the place of one, or nobody; one who is there already leads if the one did. */
export function replaceAgent(
  team: Team,
  from: Types.ObjectId,
  to: Types.ObjectId | null,
  change: Change,
): Team {
  const leaving = activeEntry(team, from);
  if (!leaving) return team;
  const present = to && activeEntry(team, to);
  if (!to || (present && leaving.role !== 'lead')) return endAgent(team, from, change);
  return moved(team, [leaving], { agentId: to, role: leaving.role }, 'REASSIGN', change);
}

export function activeEntry(team: Team, agentId: Types.ObjectId): AssignedAgent | undefined {
  return active(team).find((agent) => agent.agentId.equals(agentId));
}

function active({ agents }: Team): AssignedAgent[] {
  return agents.filter((agent) => !agent.to);
}

function holders(team: Team, role: AgentRole): AssignedAgent[] {
  return active(team).filter((agent) => agent.role === role);
}

/** The one step that all of the above take. An agent who takes another role keeps what they said. */
function moved(
  team: Team,
  ending: readonly AssignedAgent[],
  beginning: Member | null,
  action: AssignmentAction,
  { by, at, reason }: Change,
): Team {
  const present = beginning ? activeEntry(team, beginning.agentId) : undefined;
  const over = new Set(present ? [...ending, present] : ending);
  const agents = team.agents.map((agent) => (over.has(agent) ? { ...agent, to: at } : agent));
  if (!beginning) {
    const ended = ending.map(({ agentId, role }) => ({ at, action, agentId, role, by, reason }));
    return { agents, history: [...team.history, ...ended] };
  }
  const entry: AssignedAgent = {
    ...beginning,
    counselorStatus: present?.counselorStatus ?? 'new',
    from: at,
    by,
    reason,
    firstContactAt: present?.firstContactAt ?? null,
  };
  return {
    agents: [...agents, entry],
    history: [...team.history, { at, action, ...beginning, by, reason }],
  };
}
