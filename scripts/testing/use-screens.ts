import type {
  ActionFunction,
  EntryContext,
  HeadersFunction,
  LoaderFunction,
  ServerBuild,
} from '@remix-run/node';
import { createApp } from '#server/http/app';
import { serveApp } from './serve-app';

/** What a route module brings, its view left out. */
interface Screen {
  loader?: LoaderFunction;
  action?: ActionFunction;
  headers?: HeadersFunction;
}

/**
 * The whole server, Remix included, with these screens by their path, on a port of its own. A page
 * is not rendered: its text is what its loader or its action answered.
 */
export function useScreens(screens: Record<string, Screen>) {
  const build = buildOf(screens);
  return serveApp(() => createApp({ build, assets: [], isDraining: () => false }));
}

function answered(_request: Request, status: number, headers: Headers, context: EntryContext) {
  const { actionData, errors, loaderData } = context.staticHandlerContext;
  return Response.json(errors ?? actionData ?? loaderData, { status, headers });
}

function buildOf(screens: Record<string, Screen>): ServerBuild {
  const routes = Object.entries(screens).map(([path, { loader, action, headers }]) => {
    const module = {
      default: () => null,
      ...(loader ? { loader } : {}),
      ...(action ? { action } : {}),
      ...(headers ? { headers } : {}),
    };
    return [path, { id: path, path: path.slice(1), module }] as const;
  });
  return {
    mode: 'test',
    entry: { module: { default: answered } },
    routes: Object.fromEntries(routes),
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: true,
    },
  };
}
