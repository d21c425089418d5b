import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import { afterAll, beforeAll } from 'vitest';
import { Browser } from './browser';

/** Serves an application on a port of its own, for the tests of one file. */
export function serveApp(makeApp: () => Express) {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer(makeApp());
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
