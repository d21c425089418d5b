import mongoose from 'mongoose';
import type { AuditLogRecord } from '#models/audit-log';
import { Role } from '#models/role';
import type { Locale } from '#models/vocabulary';
import { agentNames } from '#server/domain/customers';

const ID = /^[0-9a-f]{24}$/;

/** Names the people and roles whose ids are among the changes of some rows. */
export async function namesIn(
  rows: readonly Pick<AuditLogRecord, 'changes'>[],
  locale: Locale,
): Promise<(row: Pick<AuditLogRecord, 'changes'>) => Record<string, string>> {
  const ids = [...new Set(rows.flatMap(idsIn))].map((id) => new mongoose.Types.ObjectId(id));
  if (ids.length === 0) return () => ({});
  const [people, roles] = await Promise.all([
    agentNames(ids),
    Role.find({ _id: { $in: ids } }, { label: 1 }).lean(),
  ]);
  const known = new Map([
    ...people,
    ...roles.map(({ _id, label }) => [_id.toHexString(), label[locale]] as const),
  ]);
  return (row) =>
    Object.fromEntries(
      idsIn(row).flatMap((id) => {
        const name = known.get(id);
        return name ? [[id, name]] : [];
      }),
    );
}

function idsIn({ changes }: Pick<AuditLogRecord, 'changes'>): string[] {
  return changes.flatMap(({ from, to }) => [...idsOf(from), ...idsOf(to)]);
}

function idsOf(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsOf);
}
