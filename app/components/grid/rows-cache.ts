import type { QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CustomerOutput, CustomerRow, customerPage } from '#server/domain/customers/output';

export type CustomerPage = z.output<typeof customerPage>;

/** Every loaded chunk of every list is kept under this key. */
export const ROWS_KEY = 'students';

/** Changes one student wherever a list shows them. */
export function patchRow(cache: QueryClient, id: string, patch: Partial<CustomerRow>): void {
  cache.setQueriesData<CustomerPage>({ queryKey: [ROWS_KEY] }, (page) =>
    page?.items.some((row) => row.id === id)
      ? { ...page, items: page.items.map((row) => (row.id === id ? { ...row, ...patch } : row)) }
      : undefined,
  );
}

/** A student as the lists show one now, when one of them does. */
export function rowIn(cache: QueryClient, id: string): CustomerRow | undefined {
  for (const [, page] of cache.getQueriesData<CustomerPage>({ queryKey: [ROWS_KEY] })) {
    const row = page?.items.find((item) => item.id === id);
    if (row) return row;
  }
  return undefined;
}

/** What a row shows of a whole record that has just been saved or read. */
export function rowPatchOf(record: CustomerOutput): Partial<CustomerRow> {
  const { version, updatedAt, nextFollowupAt, evaluation } = record;
  return {
    version,
    updatedAt,
    nextFollowupAt,
    salesStatus: evaluation.salesStatus,
    lostReason: evaluation.lostReason ?? null,
    statusChangedAt: evaluation.statusChangedAt ?? null,
  };
}
