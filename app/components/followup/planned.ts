/** A planned contact that a call may turn out to be. */
export interface Planned {
  id: string;
  type: string;
  dueAt: string;
}

const SOON_MS = 12 * 3_600_000;

/** The planned call that a call of now is most likely meant to be: one that is due, or soon will be. */
export function plannedCall(planned: readonly Planned[], now: Date): string | undefined {
  return planned.find(
    ({ type, dueAt }) => type === 'call' && Date.parse(dueAt) - now.getTime() < SOON_MS,
  )?.id;
}
