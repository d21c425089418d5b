import mongoose, { type ClientSession } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import type { AuditAction } from '#models/vocabulary';
import { loadInScope, requireVersion, saveCustomer } from '#server/domain/customers';
import type { AuditDraft } from '#server/kernel/audit';
import type { Actor } from '#server/kernel/context';
import type { Outcome } from '#server/kernel/verb';
import type { Scope } from '#server/permissions/vocabulary';
import { moveFollowups } from './move-followups';
import type { AssignmentOutput } from './schema';
import type { Change, Team } from './team';
import { toAssignment } from './to-output';

interface TeamChange {
  id: string;
  version: number | undefined;
  reason: string | null | undefined;
  actor: Actor;
  scope: Scope;
  session: ClientSession;
  change(team: Team, change: Change): Team;
}

/**
 * Changes who works with a student, in the actor's scope: the record, the search twin and the open
 * follow-ups move together. Two changes at once meet at the record, and the second starts over.
 */
export async function changeTeam(wanted: TeamChange): Promise<Outcome<AssignmentOutput>> {
  const { id, actor, scope, session } = wanted;
  const reason = wanted.reason ?? null;
  const customer = await loadInScope({ id, actor, scope, session });
  requireVersion(customer, wanted.version);
  const before = customer.toObject<CustomerRecord>();
  const by = new mongoose.Types.ObjectId(actor.id);
  const team = wanted.change(before.assignment, { by, at: new Date(), reason });
  customer.set({ 'assignment.agents': team.agents, 'assignment.history': team.history });
  // Who works with a student is not a matter of the record's own rules.
  const saving = { customer, topic: 'updated', actor, session, validate: false, before } as const;
  const { record, event } = await saveCustomer(saving);
  if (before.nextFollowupAt) await moveFollowups([{ customerId: record._id, team }], session);
  return {
    data: await toAssignment(record),
    audit: [teamAudit(before, team)],
    events: [event],
  };
}

/** The audit row of a changed team, named after the last entry of its history. */
export function teamAudit(
  before: Pick<CustomerRecord, '_id' | 'customerNumber' | 'assignment'>,
  team: Team,
): AuditDraft {
  const action: AuditAction = team.history.at(-1)?.action ?? 'REASSIGN';
  const reason = team.history.at(-1)?.reason;
  return {
    action,
    entityType: 'customer',
    entityId: before._id.toHexString(),
    description: `${before.customerNumber}: ${WORDS[action] ?? action}${reason ? `, ${reason}` : ''}`,
    before: { assignment: roles(before.assignment) },
    after: { assignment: roles(team) },
  };
}

const WORDS: Partial<Record<AuditAction, string>> = {
  ASSIGN: 'given to a counselor',
  REASSIGN: 'handed over',
  ADD_AGENT: 'counselor added',
  END_AGENT: "counselor's work ended",
};

/** Who works with the student, as the log shows it. */
function roles({ agents }: Team) {
  const active = agents.filter((agent) => !agent.to);
  return {
    assignedAgentId: active.find(({ role }) => role === 'lead')?.agentId ?? null,
    agents: active.map(({ agentId, role }) => ({ agentId, role })),
  };
}
