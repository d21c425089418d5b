import type { Schema } from 'mongoose';
import type { Assignment } from './customer-types';

/**
 * The original system kept one agent a student, in `assignment.assignedAgentId`: an id, or whatever
 * somebody had typed there. A record stays in that form until the migration `migrateAssignedAgents`
 * reaches it, or somebody assigns the student.
 */

interface StoredAssignment {
  assignedAgentId?: unknown;
  agents?: unknown;
  scopeAgentIds?: unknown;
}

/** Matches the customers that are still in the original form. */
export const LEGACY_ASSIGNMENT = {
  'assignment.agents.0': { $exists: false },
  $or: [
    { 'assignment.agents': { $not: { $type: 'array' } } },
    { 'assignment.scopeAgentIds': { $not: { $type: 'array' } } },
    { 'assignment.assignedAgentId': { $ne: null } },
  ],
};

/** The same of a document that was read whole. */
export function isLegacyAssignment(stored: unknown): boolean {
  if (!isObject(stored)) return true;
  const { agents, scopeAgentIds, assignedAgentId = null } = stored;
  if (!Array.isArray(agents)) return true;
  return agents.length === 0 && (!Array.isArray(scopeAgentIds) || assignedAgentId !== null);
}

/** What the original system has in the place of the agent; null when there is nothing. */
export function legacyAgentOf(stored: unknown): unknown {
  const value = isObject(stored) ? stored.assignedAgentId : stored;
  return typeof value === 'string' && value.trim() === '' ? null : (value ?? null);
}

/** How an assignment in the original form is read: a student who waits in the queue. */
export function queuedAssignment(stored: unknown): Assignment {
  const legacyAgent = legacyAgentOf(stored);
  return {
    assignedAgentId: null,
    agents: [],
    history: [],
    scopeAgentIds: [null],
    disagree: false,
    ...(legacyAgent === null ? {} : { legacyAgent }),
  };
}

const LEGACY = 'legacyAssignment';

/**
 * Documents load as students of the queue and keep the original value: it is untouched in the
 * database by writes that leave the assignment alone, and stored as `legacyAgent` by one that assigns.
 */
export function legacyAssignments(schema: Schema): void {
  schema.pre('init', function (stored: { assignment?: unknown }) {
    // A look-up that selects other fields knows nothing of the assignment.
    if (!this.isDirectSelected('assignment') || !isLegacyAssignment(stored.assignment)) return;
    stored.assignment = queuedAssignment(stored.assignment);
    this.$locals[LEGACY] = true;
  });
  schema.pre('save', function () {
    if (this.$locals[LEGACY] && this.isModified('assignment')) this.markModified('assignment');
  });
}

function isObject(value: unknown): value is StoredAssignment {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
