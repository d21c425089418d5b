import { createExpressMiddleware } from '@trpc/server/adapters/express';
import compression from 'compression';
import type { Express, NextFunction, Request, Response } from 'express';
import { env } from '#server/env';
import { STORED_PATH } from '#server/infra/storage/signed-path';
import { failureHeaders } from '#server/kernel/errors';
import { callerOf, logFailure } from '#server/kernel/log-failure';
import { restApi } from '#server/rest/handler';
import { endpointsOf } from '#server/rest/routes';
import { appErrorOf } from '#server/trpc/init';
import { appRouter } from '#server/trpc/router';
import { BODY_LIMITS, bodyLimitFor } from './body-limit';
import { cors } from './cors';
import { requestHost } from './host';
import { contextIn, requestContext } from './request-context';
import { requestId } from './request-id';
import { contentPolicy, keepNoCopy, plainHeaders } from './security-headers';
import { storedFiles } from './stored-files';

/** No screen asks for more in one go, and a batch must not carry more than one call's worth of harm. */
export const MOST_CALLS_IN_A_BATCH = 20;

/** What every answer depends on and carries, screens and assets included. */
export function configure(app: Express): void {
  app.disable('x-powered-by');
  // Personal answers are never kept, so a hash of each would be made for nobody.
  app.disable('etag');
  app.set('trust proxy', env().TRUST_PROXY);
  app.set('query parser', 'simple');
  app.use(requestId, plainHeaders(), requestHost, compression({ filter: isCompressible }));
}

/** Who asks, and both programming interfaces, in the order that a request passes them. */
export function mountApi(app: Express): void {
  // Whoever holds a signed address need not be known.
  app.use(STORED_PATH, storedFiles);
  app.use('/api', cors);
  app.use(keepNoCopy, requestContext, contentPolicy());
  const readers = new Map(BODY_LIMITS.map((limit) => [limit, trpcReading(limit)]));
  const large = new Set(endpointsOf().flatMap((one) => (one.largeBody ? [one.procedure] : [])));
  app.use('/api/trpc', (request: Request, response: Response, next: NextFunction) => {
    const limit = bodyLimitFor(contextIn(response), large.has(request.path.slice(1)));
    readers.get(limit)?.(request, response, next);
  });
  app.use(restApi());
}

function trpcReading(maxBodySize: number) {
  return createExpressMiddleware({
    router: appRouter,
    createContext: ({ res }) => contextIn(res),
    maxBodySize,
    maxBatchSize: MOST_CALLS_IN_A_BATCH,
    responseMeta: ({ errors }) => {
      const [failure] = errors.map((error) => failureHeaders(appErrorOf(error)));
      return failure ? { headers: failure } : {};
    },
    onError: ({ error, path, ctx }) =>
      logFailure(path ?? 'a procedure', appErrorOf(error), ctx ? callerOf(ctx) : {}),
  });
}

function isCompressible(request: Request, response: Response): boolean {
  const type = response.getHeader('Content-Type');
  if (typeof type === 'string' && type.startsWith('text/event-stream')) return false;
  return compression.filter(request, response);
}
