import { createExpressMiddleware } from '@trpc/server/adapters/express';
import compression from 'compression';
import type { Express, NextFunction, Request, Response } from 'express';
import { env } from '#server/env';
import { logger } from '#server/infra/logger';
import { restApi } from '#server/rest/handler';
import { appErrorOf } from '#server/trpc/init';
import { appRouter } from '#server/trpc/router';
import { BODY_LIMITS, bodyLimitFor } from './body-limit';
import { contextIn, requestContext } from './request-context';
import { personalHeaders, securityHeaders } from './security-headers';

/** No screen asks for more in one go, and a batch must not carry more than one call's worth of harm. */
export const MOST_CALLS_IN_A_BATCH = 20;

/** The settings that every answer depends on, screens and assets included. */
export function configure(app: Express): void {
  app.disable('x-powered-by');
  // Personal answers are never kept, so a hash of each would be made for nobody.
  app.disable('etag');
  app.set('trust proxy', env().TRUST_PROXY);
  app.set('query parser', 'simple');
}

export const compressed = () => compression({ filter: isCompressible });

/** Who asks, and both programming interfaces, in the order that a request passes them. */
export function mountApi(app: Express): void {
  app.use(personalHeaders, requestContext, securityHeaders());
  const readers = new Map(BODY_LIMITS.map((limit) => [limit, trpcReading(limit)]));
  app.use('/api/trpc', (request: Request, response: Response, next: NextFunction) =>
    readers.get(bodyLimitFor(contextIn(response)))?.(request, response, next),
  );
  app.use(restApi());
}

function trpcReading(maxBodySize: number) {
  return createExpressMiddleware({
    router: appRouter,
    createContext: ({ res }) => contextIn(res),
    maxBodySize,
    maxBatchSize: MOST_CALLS_IN_A_BATCH,
    onError: ({ error, path }) => {
      const failure = appErrorOf(error);
      if (failure.code === 'INTERNAL') logger.error(`${path} failed`, { cause: failure.cause });
    },
  });
}

function isCompressible(request: Request, response: Response): boolean {
  const type = response.getHeader('Content-Type');
  if (typeof type === 'string' && type.startsWith('text/event-stream')) return false;
  return compression.filter(request, response);
}
