import type { AuditChange, AuditLogRecord } from '#models/audit-log';
import { updateCustomerInput } from '#server/domain/customers/schema';

/** A change as the update of a student takes it, or why it cannot be taken back. */
export type Restoring =
  | { patch: Record<string, unknown> }
  | { refused: 'protected' | 'hidden' | 'invalid' };

/** What parsing needs beside the patch itself. */
const ANY_RECORD = { id: '0'.repeat(24), version: 1 };

/**
 * The patch that sets a student's field back to what it was before a change. Whatever the update of a
 * student does not take from people is computed or protected, and stays so.
 */
export function restoring(change: Pick<AuditChange, 'field' | 'from'>): Restoring {
  const earlier = withoutNulls(change.from);
  if (JSON.stringify(earlier)?.includes('"[hidden]"')) return { refused: 'hidden' };
  const [root = '', ...path] = change.field.split('.');
  if (root in ANY_RECORD) return { refused: 'protected' };
  const value = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), earlier ?? null);
  const patch = { [root]: value };
  const parsed = updateCustomerInput.safeParse({ ...ANY_RECORD, ...patch });
  if (parsed.success) return { patch };
  const isUnknown = parsed.error.issues.some(({ code }) => code === 'unrecognized_keys');
  return { refused: isUnknown ? 'protected' : 'invalid' };
}

/** Whether an entry offers to take a change back: a student's beginnings have no earlier value. */
export function isRestorable(
  { action, entityType }: Pick<AuditLogRecord, 'action' | 'entityType'>,
  change: AuditChange,
): boolean {
  if (entityType !== 'customer' || action === 'CREATE') return false;
  return 'patch' in restoring(change);
}

/** What the database keeps as null inside of lists, no schema takes. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}
