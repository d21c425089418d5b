import { Types } from 'mongoose';
import { LEGACY_ASSIGNMENT, legacyAgentOf } from '#models/legacy-assignment';
import type { DomainEvent } from '#server/effects/events';
import { readAgents } from './assigned-agents/agent-directory';
import { type Mapped, scopeOf, toAssignedForm } from './assigned-agents/assigned-form';
import { LEGACY_FIELDS, type LegacyRow } from './assigned-agents/legacy-row';
import { twinsOf } from './assigned-agents/search-twins';
import type { Migration, Unmapped } from './migration';

const LONGEST_VALUE = 200;

/**
 * The original system kept one agent a student: an id, or in its place a name or an e-mail that
 * somebody had typed. Scopes, lists and the student's page know agents with roles. Until a record is
 * brought into that form it is read as one of the waiting queue; where the value means nobody, it
 * stays there, and `assignment.legacyAgent` keeps what was written.
 */
export const migrateAssignedAgents: Migration<LegacyRow> = {
  id: '0002-migrate-assigned-agents',
  name: 'migrateAssignedAgents',
  why: 'customers of the original system name one agent, by id or by name, and lack the list of agents',
  collection: 'customers',
  pending: LEGACY_ASSIGNMENT,
  fields: LEGACY_FIELDS,

  async plan(rows, session) {
    const agentOf = await readAgents(session);
    const now = new Date();
    const unmapped: Unmapped[] = [];
    const mapped = rows.map((row): Mapped => {
      const value = legacyAgentOf(row.assignment);
      if (value === null) return { row, value, agentId: null };
      const found = agentOf(value);
      if ('agentId' in found) return { row, value, agentId: found.agentId };
      unmapped.push(reportOf(row, value, found.reason));
      return { row, value, agentId: null };
    });
    return {
      changed: rows.length,
      writes: async () => [
        { collection: 'customers', operations: mapped.map((one) => toAssignedForm(one, now)) },
        { collection: 'customersearch', operations: await twinsOf(mapped, session) },
      ],
      unmapped,
      events: [eventOf(mapped)],
    };
  },
};

function reportOf(row: LegacyRow, value: unknown, reason: string): Unmapped {
  return {
    entityId: row._id,
    label: row.customerNumber ?? row._id.toHexString(),
    value: shown(value).slice(0, LONGEST_VALUE),
    reason,
  };
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Types.ObjectId ? value.toHexString() : JSON.stringify(value);
}

/** One for the batch: every student's own would flood the screens that listen. */
function eventOf(mapped: readonly Mapped[]): DomainEvent {
  const agentIds = new Set(mapped.flatMap(scopeOf).map((id) => id?.toHexString() ?? null));
  return {
    topic: 'customer.migrated',
    entityType: 'customer',
    entityId: migrateAssignedAgents.id,
    agentIds: [...agentIds],
    createdBy: null,
  };
}
