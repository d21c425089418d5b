import { TRPCError } from '@trpc/server';
import { json, type NextFunction, Router } from 'express';
import { BODY_LIMITS, bodyLimitFor } from '#server/http/body-limit';
import type { HttpRequest, HttpResponse } from '#server/http/http-types';
import { contextIn } from '#server/http/request-context';
import { AppError } from '#server/kernel/errors';
import { appErrorOf, createCallerFactory } from '#server/trpc/init';
import { appRouter } from '#server/trpc/router';
import { coerceStrings } from './coerce';
import { sendFailure, sendSuccess } from './envelope';
import { type Endpoint, endpointsOf } from './routes';

/** The REST interface: every procedure that carries a route, in one envelope. */
export function restApi(): Router {
  const router = Router();
  const endpoints = endpointsOf();
  const createCaller = createCallerFactory(appRouter);

  router.get('/api/auth/csrf', (_request: HttpRequest, response: HttpResponse) => {
    sendSuccess(response, { token: contextIn(response).csrfToken });
  });
  const readers = new Map(BODY_LIMITS.map((limit) => [limit, json({ limit, strict: true })]));
  router.use('/api', requireJson, (request: HttpRequest, response: HttpResponse, next) => {
    readers.get(bodyLimitFor(contextIn(response)))?.(request, response, next);
  });
  router.use('/api', async (request: HttpRequest, response: HttpResponse, next) => {
    try {
      const { endpoint, parameters } = match(endpoints, request, response);
      if (!endpoint) return void response.status(204).end();
      const caller = createCaller(contextIn(response));
      const call = endpoint.procedure
        .split('.')
        .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], caller);
      const run = call as (input: unknown) => Promise<unknown>;
      sendSuccess(response, await run(inputOf(endpoint, request, parameters)), endpoint);
    } catch (error) {
      next(error instanceof TRPCError ? appErrorOf(error) : error);
    }
  });
  router.use(
    '/api',
    (error: unknown, _request: HttpRequest, response: HttpResponse, _next: NextFunction) => {
      sendFailure(response, error);
    },
  );
  return router;
}

/** Finds the endpoint, answers OPTIONS, and tells an unknown path from a wrong method. */
function match(endpoints: Endpoint[], request: HttpRequest, response: HttpResponse) {
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

const conditions = ({ when }: Endpoint) => Object.keys(when ?? {}).length;

function isAskedFor({ when = {} }: Endpoint, asked: Record<string, string | string[]>): boolean {
  return Object.entries(when).every(([name, value]) => asked[name] === value);
}

function inputOf(endpoint: Endpoint, request: HttpRequest, parameters: Record<string, string>) {
  const query = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? queryOf(request) : {};
  for (const name of Object.keys(endpoint.when ?? {})) delete query[name];
  const body: unknown = endpoint.method === 'GET' ? {} : (request.body ?? {});
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AppError('VALIDATION_ERROR', 'The body must be a JSON object.');
  }
  return { ...body, ...coerceStrings(endpoint.input, { ...query, ...parameters }) };
}

/** The query read flat: `a[$ne]=1` is a name like any other, never an operator. */
function queryOf(request: HttpRequest): Record<string, string | string[]> {
  const { searchParams } = new URL(request.originalUrl, 'http://localhost');
  const entries = [...new Set(searchParams.keys())].map((name) => {
    const values = searchParams.getAll(name);
    return [name, values.length === 1 ? (values[0] ?? '') : values] as const;
  });
  return Object.fromEntries(entries);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new AppError('VALIDATION_ERROR', 'The address is not well-formed.');
  }
}

function requireJson(request: HttpRequest, _response: HttpResponse, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] || Number(request.get('content-length')) > 0;
  if (hasBody && !request.is('application/json')) {
    next(new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send JSON with Content-Type: application/json.'));
  } else next();
}
