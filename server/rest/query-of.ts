import type { HttpRequest } from '#server/http/http-types';

export type FlatQuery = Record<string, string | string[]>;

/** The query read flat: `a[$ne]=1` is a name like any other, never an operator. */
export function queryOf(request: HttpRequest): FlatQuery {
  if (!['GET', 'HEAD', 'DELETE'].includes(request.method)) return {};
  const { searchParams } = new URL(request.originalUrl, 'http://localhost');
  const entries = [...new Set(searchParams.keys())].map((name) => {
    const values = searchParams.getAll(name);
    return [name, values.length === 1 ? (values[0] ?? '') : values] as const;
  });
  return Object.fromEntries(entries);
}
