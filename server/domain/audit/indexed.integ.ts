import { Types } from 'mongoose';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { AuditLog } from '#models/audit-log';
import { createIndexes } from '#models/indexes';
import { AUDIT_ACTIONS, ENTITY_TYPES } from '#models/vocabulary';
import { useDatabase } from '#scripts/testing/use-database';
import { rangesAfter } from '#server/kernel/keyset';
import { auditFilter } from './filter';
import { type ListAuditInput, listAuditInput } from './schema';

useDatabase();

const ROWS = 6_000;
const PEOPLE = Array.from({ length: 6 }, () => new Types.ObjectId());
const at = (row: number) => new Date(Date.UTC(2026, 0, 1) + row * 60_000);

beforeAll(async () => {
  await createIndexes();
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    userId: PEOPLE[row % 6],
    action: AUDIT_ACTIONS[row % 7],
    entityType: ENTITY_TYPES[row % 5],
    entityId: `record-${row % 40}`,
    description: `row ${row}`,
    timestamp: at(row),
  }));
  await AuditLog.collection.insertMany(rows);
});

const userId = String(PEOPLE[1]);
const BY: Partial<ListAuditInput>[] = [
  {},
  { userId },
  { action: [AUDIT_ACTIONS[3]] },
  { entityType: [ENTITY_TYPES[2]] },
  { action: [AUDIT_ACTIONS[3]], entityType: [ENTITY_TYPES[2]] },
  { userId, action: [AUDIT_ACTIONS[3]] },
  { userId, entityType: [ENTITY_TYPES[2]] },
  { userId, action: [AUDIT_ACTIONS[3]], entityType: [ENTITY_TYPES[2]] },
  { entityId: 'record-7', entityType: [ENTITY_TYPES[2]] },
  { entityId: 'record-7' },
  { action: [...AUDIT_ACTIONS].slice(0, 5), entityType: [...ENTITY_TYPES].slice(0, 5) },
  { action: [...AUDIT_ACTIONS].slice(0, 5) },
  { entityType: [...ENTITY_TYPES].slice(0, 5) },
];
const PERIODS: Partial<ListAuditInput>[] = [
  {},
  { from: at(1_000).toISOString() },
  { from: at(1_000).toISOString(), to: at(5_000).toISOString() },
];
const combinations = BY.flatMap((by) => PERIODS.map((period) => ({ ...by, ...period })));
const LIMIT = 25;

const planSchema = z.object({
  queryPlanner: z.object({ winningPlan: z.unknown() }),
  executionStats: z.object({ totalDocsExamined: z.number() }),
});

/** One seek for each kind and action, and the page itself. */
const MOST_READ = 2 * LIMIT + 5 * 5;

test.each(combinations)('a page by %j is read off an index in order', async (asked) => {
  const filter = auditFilter(listAuditInput.parse(asked));
  const place = { value: at(4_000), id: 'f'.repeat(24) };
  for (const range of [{}, ...rangesAfter('timestamp', place, -1)]) {
    const wanted = { $and: [filter, range] };
    const page = AuditLog.find(wanted).sort({ timestamp: -1, _id: -1 });
    const { queryPlanner, executionStats } = planSchema.parse(
      await page.limit(LIMIT + 1).explain('executionStats'),
    );
    const text = JSON.stringify(queryPlanner.winningPlan);
    expect(text).not.toContain('"COLLSCAN"');
    expect(text).not.toContain('"SORT"');
    expect(executionStats.totalDocsExamined).toBeLessThanOrEqual(MOST_READ);
  }
});
