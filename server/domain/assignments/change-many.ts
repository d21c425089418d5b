import type { ClientSession, QueryFilter, Types } from 'mongoose';
import { derivedAssignment } from '#models/assignment-rules';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import type { Assignment, CustomerRecord } from '#models/customer-types';
import { isLegacyAssignment, queuedAssignment } from '#models/legacy-assignment';
import { customerEvent } from '#server/domain/customers';
import type { DomainEvent } from '#server/effects/events';
import type { AuditDraft } from '#server/kernel/audit';
import { teamAudit } from './change-team';
import { moveFollowups } from './move-followups';
import type { Change, Team } from './team';

interface ManyChanges {
  /** Which students, the scope included. */
  filter: QueryFilter<CustomerRecord>;
  limit: number;
  change: Change;
  session: ClientSession;
  /** The new team, or the same one for a student who needs no change. */
  apply(team: Team, change: Change): Team;
}

interface Changed {
  found: Types.ObjectId[];
  audit: AuditDraft[];
  events: DomainEvent[];
}

const READ = {
  customerNumber: 1,
  assignment: 1,
  createdBy: 1,
  nextFollowupAt: 1,
  version: 1,
} as const;

/**
 * What `changeTeam` does to one student, to many in a few writes: the record with all that its save
 * hook computes, its version, the search twin, open follow-ups, audit rows and events.
 */
export async function changeMany(wanted: ManyChanges): Promise<Changed> {
  const { filter, limit, change, session, apply } = wanted;
  const stored = await Customer.find(filter, READ)
    .limit(limit)
    .session(session)
    .lean<CustomerRecord[]>();
  const records = stored.map((record) => ({
    ...record,
    assignment: assignmentOf(record),
    isLegacy: isLegacyAssignment(record.assignment),
  }));
  const changed = records.flatMap((record) => {
    const team = apply(record.assignment, change);
    return team === record.assignment
      ? []
      : [{ record, team, derived: derivedAssignment(team.agents) }];
  });
  if (changed.length > 0) {
    // Past mongoose, whose casting takes as long as the writes; the transaction still wants its rows.
    await Customer.collection.bulkWrite(
      changed.map(({ record, team, derived }) => updateOf(record, team, derived, change)),
      { session, ordered: false },
    );
    await followSearch(changed, session);
    await moveFollowups(
      changed
        .filter(({ record }) => record.nextFollowupAt)
        .map(({ record, team }) => ({ customerId: record._id, team })),
      session,
    );
  }
  return {
    found: records.map(({ _id }) => _id),
    audit: changed.map(({ record, team }) => teamAudit(record, team)),
    events: changed.map(({ record, team, derived }) =>
      customerEvent(
        'updated',
        { ...record, assignment: { ...team, ...derived } },
        record.assignment,
      ),
    ),
  };
}

/** A student of the original system waits in the queue, whatever stands in that place. */
function assignmentOf({ assignment }: CustomerRecord): Assignment {
  return isLegacyAssignment(assignment) ? queuedAssignment(assignment) : assignment;
}

type Derived = ReturnType<typeof derivedAssignment>;
type Read = CustomerRecord & { isLegacy: boolean };

function updateOf(record: Read, team: Team, derived: Derived, { by, at }: Change) {
  return {
    updateOne: {
      filter: { _id: record._id },
      update: {
        $set: {
          ...assignmentSet(record, team, derived),
          updatedBy: by,
          updatedAt: at,
          version: (record.version ?? 1) + 1,
        },
      },
    },
  };
}

/**
 * Only what changes: an index without it is left alone. A student of the original system has another
 * form there, so that one is written whole.
 */
function assignmentSet({ assignment, isLegacy }: Read, team: Team, derived: Derived): object {
  if (isLegacy) return { assignment: { ...assignment, ...team, ...derived } };
  const { disagree, ...changing } = derived;
  const set = { ...team, ...changing, ...(disagree !== assignment.disagree && { disagree }) };
  return Object.fromEntries(
    Object.entries(set).map(([field, value]) => [`assignment.${field}`, value]),
  );
}

/** Most students of a bulk change end with the same counselors: one write for each such group. */
async function followSearch(
  changed: readonly { record: CustomerRecord; derived: Derived }[],
  session: ClientSession,
): Promise<void> {
  const groups = new Map<
    string,
    { scopeAgentIds: Derived['scopeAgentIds']; ids: Types.ObjectId[] }
  >();
  for (const { record, derived } of changed) {
    const { scopeAgentIds } = derived;
    const group = groups.get(scopeAgentIds.join()) ?? { scopeAgentIds, ids: [] };
    groups.set(scopeAgentIds.join(), group);
    group.ids.push(record._id);
  }
  await CustomerSearch.collection.bulkWrite(
    [...groups.values()].map(({ scopeAgentIds, ids }) => ({
      updateMany: { filter: { _id: { $in: ids } }, update: { $set: { scopeAgentIds } } },
    })),
    { session, ordered: false },
  );
}
