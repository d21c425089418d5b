import { TRPCError } from '@trpc/server';
import { json, type NextFunction, Router } from 'express';
import { BODY_LIMITS, bodyLimitFor } from '#server/http/body-limit';
import type { HttpRequest, HttpResponse } from '#server/http/http-types';
import { contextIn } from '#server/http/request-context';
import { AppError } from '#server/kernel/errors';
import { appErrorOf, createCallerFactory } from '#server/trpc/init';
import { appRouter } from '#server/trpc/router';
import { coerceStrings } from './coerce';
import { sendFailure, sendRedirect, sendSuccess } from './envelope';
import { fieldsAsked, onlyFields } from './fields';
import { idempotencyKey } from './idempotency-key';
import { incomingUpload, letRunOut } from './incoming-upload';
import { match, withoutConditions } from './match';
import { queryOf } from './query-of';
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
  router.use('/api', (request: HttpRequest, response: HttpResponse, next) => {
    const { endpoint } = match(endpoints, request, response);
    if (endpoint?.body === 'file') return next();
    requireJson(request);
    readers.get(bodyLimitFor(contextIn(response), endpoint?.largeBody))?.(request, response, next);
  });
  router.use('/api', async (request: HttpRequest, response: HttpResponse, next) => {
    try {
      const { endpoint, parameters } = match(endpoints, request, response);
      if (!endpoint) return void response.status(204).end();
      const asked = withoutConditions(endpoint, queryOf(request));
      const { fields, query } = fieldsAsked(endpoint, asked);
      const context = contextIn(response);
      context.successStatus = endpoint.status ?? 200;
      context.idempotencyKey = idempotencyKey(request);
      const call = endpoint.procedure
        .split('.')
        .reduce<unknown>(
          (node, key) => (node as Record<string, unknown>)[key],
          createCaller(context),
        );
      const run = call as (input: unknown) => Promise<unknown>;
      const given = { ...query, ...parameters };
      const input =
        endpoint.body === 'file'
          ? { ...given, file: await incomingUpload(request, context) }
          : inputOf(endpoint, request, given);
      const answer = await run(input);
      if (endpoint.redirects) sendRedirect(response, answer);
      else sendSuccess(response, onlyFields(answer, fields), endpoint);
    } catch (error) {
      void letRunOut(request);
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

function inputOf(
  endpoint: Endpoint,
  request: HttpRequest,
  given: Record<string, string | string[]>,
) {
  const body: unknown = endpoint.method === 'GET' ? {} : (request.body ?? {});
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AppError('VALIDATION_ERROR', 'The body must be a JSON object.');
  }
  return { ...body, ...coerceStrings(endpoint.input, given) };
}

function requireJson(request: HttpRequest): void {
  const hasBody = request.headers['transfer-encoding'] || Number(request.get('content-length')) > 0;
  if (hasBody && !request.is('application/json')) {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send JSON with Content-Type: application/json.');
  }
}
