import type { Browser } from '../browser';

export interface Replied {
  /** `ok`, or the refusal's code. */
  code: string;
  data: unknown;
}

/** Calls a procedure as a tRPC client does, by itself. */
export async function ask(
  browser: Browser,
  procedure: string,
  type: string,
  input: unknown,
): Promise<Replied> {
  const path = `/api/trpc/${procedure}`;
  const answer =
    type === 'query'
      ? await browser.get(`${path}?input=${encodeURIComponent(JSON.stringify(input))}`)
      : await browser.post(path, input);
  const { error, result } = answer.body ?? {};
  return { code: error ? error.data.app.code : 'ok', data: result?.data };
}

/** The ids of what an answer lists; teams go by their names. */
export function idsShown(data: unknown): Set<string> {
  if (typeof data !== 'object' || data === null) return new Set();
  if ('teams' in data && Array.isArray(data.teams)) return new Set(data.teams);
  if ('days' in data && Array.isArray(data.days)) {
    return new Set(data.days.flatMap((day) => [...idsShown(day)]));
  }
  const items = 'items' in data && Array.isArray(data.items) ? data.items : [];
  return new Set(items.map(({ id }: { id: string }) => id));
}
