import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express, { type Express, type RequestHandler } from 'express';
import { env } from '#server/env';
import { configure, mountApi } from './api';
import { failurePage } from './failure-page';
import { health } from './health';
import { pageRequests } from './page-requests';
import { contextIn } from './request-context';

interface AppOptions {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves the client's files: the built ones, or Vite's in development. */
  assets: RequestHandler[];
  isDraining(): boolean;
}

/** The whole HTTP server, in the order that a request passes it. */
export function createApp({ build, assets, isDraining }: AppOptions): Express {
  const app = express();
  configure(app);
  for (const handler of assets) app.use(handler);
  app.use(health(isDraining));
  mountApi(app);
  app.use(pageRequests);
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: env().NODE_ENV,
      getLoadContext: (_request, response) => ({ app: contextIn(response) }),
    }),
  );
  app.use(failurePage);
  return app;
}
