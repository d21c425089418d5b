import type { Types } from 'mongoose';
import { derivedAssignment } from '#models/assignment-rules';
import type { AssignedAgent, Assignment } from '#models/customer-types';
import { queuedAssignment } from '#models/legacy-assignment';
import type { CounselorStatus, SalesStatus } from '#models/vocabulary';
import type { Random } from './people/random';

const SAYS: Record<SalesStatus, CounselorStatus> = {
  new: 'new',
  attempting: 'unreachable',
  contacted: 'in_progress',
  qualified: 'interested',
  documents_pending: 'waiting',
  ready_to_apply: 'in_progress',
  applied: 'waiting',
  conditional_offer: 'waiting',
  offer: 'interested',
  accepted: 'in_progress',
  visa: 'in_progress',
  enrolled: 'done',
  nurture: 'waiting',
  deferred: 'waiting',
  lost: 'not_interested',
};

const MINUTE = 60_000;

interface Situation {
  lead: Types.ObjectId | null;
  /** Who may have had the student before, or work along. */
  others: readonly Types.ObjectId[];
  by: Types.ObjectId | null;
  status: SalesStatus;
  createdAt: Date;
  statusChangedAt: Date;
}

/** Who works with a generated student, and how it came about. */
export function assignmentOf(random: Random, situation: Situation): Assignment {
  const { lead, others, by, status, createdAt, statusChangedAt } = situation;
  if (!lead) return queuedAssignment(null);
  const from = new Date(createdAt.getTime() + random.int(2, 90) * MINUTE);
  const agents: AssignedAgent[] = [
    {
      agentId: lead,
      role: 'lead',
      counselorStatus: SAYS[status],
      from,
      by,
      ...contacted(situation, from),
    },
  ];
  const history: Assignment['history'] = [
    { at: from, action: 'ASSIGN', agentId: lead, role: 'lead', by },
  ];
  const other = others[Math.floor(random.next() * others.length)];
  if (other && !other.equals(lead) && status !== 'new' && random.chance(0.12)) {
    const role = status === 'visa' ? 'visa' : 'support';
    const counselorStatus = random.chance(0.5) ? SAYS[status] : 'in_progress';
    agents.push({ agentId: other, role, counselorStatus, from: statusChangedAt, by: lead });
    history.push({ at: statusChangedAt, action: 'ADD_AGENT', agentId: other, role, by: lead });
  }
  return {
    agents,
    history,
    ...derivedAssignment(agents),
  };
}

function contacted({ status, statusChangedAt }: Situation, from: Date): { firstContactAt?: Date } {
  if (status === 'new' || status === 'attempting') return {};
  return {
    firstContactAt: new Date(
      Math.max(
        from.getTime() + 20 * MINUTE,
        Math.min(statusChangedAt.getTime(), from.getTime() + 72 * 60 * MINUTE),
      ),
    ),
  };
}
