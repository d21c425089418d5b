import type { HttpRequest, HttpResponse } from '#server/http/http-types';
import { AppError } from '#server/kernel/errors';
import { type FlatQuery, queryOf } from './query-of';
import type { Endpoint } from './routes';

/** A request's endpoint and the values in its path; no endpoint for OPTIONS, which asks what there is. */
export interface Match {
  endpoint: Endpoint | null;
  parameters: Record<string, string>;
}

/**
 * Finds the endpoint and tells an unknown path from a wrong method.
 * @throws AppError NOT_FOUND, METHOD_NOT_ALLOWED, or VALIDATION_ERROR for a broken path
 */
export function match(endpoints: Endpoint[], request: HttpRequest, response: HttpResponse): Match {
  const path = request.baseUrl + request.path;
  const candidates = endpoints.filter((endpoint) => endpoint.pattern.test(path));
  const allowed = path === '/api/auth/csrf' ? ['GET'] : candidates.map(({ method }) => method);
  if (allowed.length === 0) {
    throw new AppError('NOT_FOUND', `There is nothing at ${request.method} ${path}.`);
  }
  const methods = [...new Set(allowed)].flatMap((m) => (m === 'GET' ? ['GET', 'HEAD'] : [m]));
  response.setHeader('Allow', [...methods, 'OPTIONS'].join(', '));
  if (request.method === 'OPTIONS') return { endpoint: null, parameters: {} };
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const asked = queryOf(request);
  const endpoint = candidates
    .filter((candidate) => candidate.method === method && isAskedFor(candidate, asked))
    .sort((left, right) => conditions(right) - conditions(left))[0];
  if (!endpoint) {
    throw new AppError('METHOD_NOT_ALLOWED', `${path} takes ${methods.join(', ')}.`);
  }
  const values = endpoint.pattern.exec(path)?.slice(1) ?? [];
  const parameters = Object.fromEntries(
    endpoint.parameters.map((name, index) => [name, decode(values[index] ?? '')]),
  );
  return { endpoint, parameters };
}

/** The query without what chose the endpoint: its procedure knows nothing of that. */
export function withoutConditions({ when = {} }: Endpoint, query: FlatQuery): FlatQuery {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !Object.hasOwn(when, name)));
}

/** Of two endpoints at one address the one with more conditions is meant. */
const conditions = ({ when }: Endpoint) => Object.keys(when ?? {}).length;

function isAskedFor({ when = {} }: Endpoint, asked: FlatQuery): boolean {
  return Object.entries(when).every(([name, value]) => asked[name] === value);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new AppError('VALIDATION_ERROR', 'The address is not well-formed.');
  }
}
