import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import type { Env } from '#server/env';

/** A port that cannot be had. */
export class ListenError extends Error {
  constructor(port: number, code: string | undefined) {
    const why = code === 'EADDRINUSE' ? 'is already in use' : `cannot be opened (${code})`;
    super(`Port ${port} ${why}. Choose another one with PORT.`);
    this.name = 'ListenError';
  }
}

/** Serves the application, on a server that others share where one is given. @throws ListenError */
export function listen(
  app: () => Express | Promise<Express>,
  { PORT, HOST }: Env,
  server: Server = createServer(),
): Promise<Server> {
  server.on('request', async (request, response) => (await app())(request, response));
  // Longer than usual load balancers keep an idle connection, so that they close first.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(PORT, error.code)),
    );
    server.listen(PORT, HOST, () => resolve(server));
  });
}
