import type { mongo, Types } from 'mongoose';
import type { AssignedAgent } from '#models/customer-types';
import { LEGACY_ASSIGNMENT } from '#models/legacy-assignment';
import { createdAtOf, type LegacyRow } from './legacy-row';

/** What the agent's place in the original record turned out to mean. */
export interface Mapped {
  row: LegacyRow;
  /** The original value; null when there was none. */
  value: unknown;
  agentId: Types.ObjectId | null;
}

/** Who sees the student from now on. */
export function scopeOf({ agentId }: Mapped): (Types.ObjectId | null)[] {
  return [agentId];
}

/**
 * The write that gives a record the multi-agent form. Its condition is the record as it was read:
 * original form and version.
 */
export function toAssignedForm(mapped: Mapped, now: Date): mongo.AnyBulkWriteOperation {
  const { row } = mapped;
  const assignment = assignmentOf(mapped, now);
  const set = isObject(row.assignment) ? prefixed(assignment) : { assignment };
  return {
    updateOne: {
      filter: { _id: row._id, version: row.version ?? null, ...LEGACY_ASSIGNMENT },
      // A record without a version is read as the first one.
      update: { $set: { ...set, version: (row.version ?? 1) + 1 } },
    },
  };
}

function assignmentOf(mapped: Mapped, now: Date) {
  const { row, value, agentId } = mapped;
  const isUnmapped = value !== null && agentId === null;
  return {
    assignedAgentId: agentId,
    agents: agentId ? [leadOf(mapped, agentId)] : [],
    history: [...historyOf(row), ...(agentId ? [entryOf(mapped, agentId, now)] : [])],
    scopeAgentIds: scopeOf(mapped),
    disagree: false,
    ...(isUnmapped ? { legacyAgent: value } : {}),
  };
}

/** The original kept no date of its own, so the agent counts from the record's beginning. */
function leadOf({ row, value }: Mapped, agentId: Types.ObjectId): AssignedAgent {
  const from = createdAtOf(row);
  return { agentId, role: 'lead', counselorStatus: 'new', from, by: null, reason: reasonOf(value) };
}

function entryOf({ value }: Mapped, agentId: Types.ObjectId, at: Date) {
  return { at, action: 'ASSIGN', agentId, role: 'lead', by: null, reason: reasonOf(value) };
}

function reasonOf(value: unknown): string {
  const named = typeof value === 'string' ? `, as “${value.trim()}”` : '';
  return `Taken over from the original system${named}`;
}

function historyOf({ assignment }: LegacyRow): unknown[] {
  const history = isObject(assignment) ? assignment.history : [];
  return Array.isArray(history) ? history : [];
}

function prefixed(assignment: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(assignment).map(([key, value]) => [`assignment.${key}`, value]),
  );
}

function isObject(value: unknown): value is { history?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
