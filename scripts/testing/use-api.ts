import { createServer, type Server } from 'node:http';
import express from 'express';
import { afterAll, beforeAll } from 'vitest';
import { compressed, configure, mountApi } from '#server/http/api';
import { failurePage } from '#server/http/failure-page';
import { health } from '#server/http/health';
import { requestId } from '#server/http/request-id';
import { Browser } from './browser';

/** The server without its screens, on a port of its own for this test file. */
export function useApi(state: { draining: boolean } = { draining: false }) {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    const app = express();
    configure(app);
    app.use(
      requestId,
      compressed(),
      health(() => state.draining),
    );
    mountApi(app);
    app.use(failurePage);
    server = createServer(app);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return {
    port: () => port,
    browser: () => new Browser(`http://127.0.0.1:${port}`),
  };
}
