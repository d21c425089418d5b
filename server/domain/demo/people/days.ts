export const DAY = 86_400_000;

/** `YYYY-MM-DD` of a moment, in UTC. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
