import { createServer as createHttpServer } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import type { Express } from 'express';
import { createServer } from 'vite';
import { onStopSignal } from './infra/stop-signal';

type AppModule = typeof import('./http/app');
type BootModule = typeof import('./boot');

// Vite tells the browser of changes over the product's own port: any number can run side by side.
const http = createHttpServer();

// One module graph: Vite loads the server as it loads the routes, and again what has changed.
const vite = await createServer({
  server: { middlewareMode: true, hmr: { server: http } },
  appType: 'custom',
});
// Vite ends the process on this signal by itself, before the database is stopped.
process.removeAllListeners('SIGTERM');
const load = async <T>(id: string) => (await vite.ssrLoadModule(id)) as T;

const { boot } = await load<BootModule>('/server/boot.ts');

// The port closes once every page has let go of it, and an open one never lets go of these.
onStopSignal(() => void vite.ws.close());
await boot((isDraining) => {
  let current: { module: AppModule; app: Express } | undefined;
  return async () => {
    const module = await load<AppModule>('/server/http/app.ts');
    if (current?.module !== module) {
      const app = module.createApp({
        build: () => load<ServerBuild>('virtual:remix/server-build'),
        assets: [vite.middlewares],
        isDraining,
      });
      current = { module, app };
    }
    return current.app;
  };
}, http);
