import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';

/** The client's built files: hashed ones for ever, the rest for an hour. */
export function builtAssets(): RequestHandler[] {
  // From the bundle's own folder, build/server.
  const client = fileURLToPath(new URL('../client', import.meta.url));
  const files = express.static(client, {
    index: false,
    maxAge: '1h',
    setHeaders: immutableWhenHashed,
  });
  return [
    // No call of the API is a file: looking for one on the disk costs as much as the call.
    (request, response, next) =>
      request.path.startsWith('/api/') ? next() : files(request, response, next),
    // A missing asset is no page: without this it would be rendered as one.
    (request, response, next) =>
      request.path.startsWith('/assets/') ? void response.status(404).type('text').end() : next(),
  ];
}

function immutableWhenHashed(response: express.Response, path: string): void {
  if (/[\\/]assets[\\/]/.test(path)) {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  }
}
