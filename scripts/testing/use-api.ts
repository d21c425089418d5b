import express from 'express';
import { configure, mountApi } from '#server/http/api';
import { failurePage } from '#server/http/failure-page';
import { health } from '#server/http/health';
import { serveApp } from './serve-app';

/** The server without its screens, on a port of its own for this test file. */
export function useApi(state: { draining: boolean } = { draining: false }) {
  return serveApp(() => {
    const app = express();
    configure(app);
    app.use(health(() => state.draining));
    mountApi(app);
    app.use(failurePage);
    return app;
  });
}
