/** Every place from one to another, both ends included; from nowhere, only the other. */
export function rangeOf(from: number | null, to: number): number[] {
  if (from === null) return [to];
  const first = Math.min(from, to);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, step) => first + step);
}
