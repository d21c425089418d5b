/** Notes of this visit that were typed and not sent, by student: a dialog closed by mistake keeps them. */
const drafts = new Map<string, string>();

const keyOf = (kind: 'log' | 'plan', customerId: string) => `${kind}:${customerId}`;

export const draftOf = (kind: 'log' | 'plan', customerId: string): string | undefined =>
  drafts.get(keyOf(kind, customerId));

export function keepDraft(kind: 'log' | 'plan', customerId: string, note: string): void {
  if (note.trim()) drafts.set(keyOf(kind, customerId), note);
  else drafts.delete(keyOf(kind, customerId));
}
