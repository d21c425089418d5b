import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import { denyImports } from 'vite-env-only';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';
import { SERVER_ONLY } from './scripts/structure/server-only.cjs';

/**
 * Makes the server itself the entry of the server build, so that routes and server share one module
 * graph: every model and singleton exists once. The worker is a file of its own beside it.
 */
function serverEntry(): Plugin {
  return {
    name: 'edugate:server-entry',
    enforce: 'post',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              rollupOptions: {
                input: {
                  main: './server/main.ts',
                  'password-worker': './server/auth/password-worker.js',
                },
                output: {
                  entryFileNames: '[name].js',
                  chunkFileNames: '[name]-[hash].js',
                },
              },
            },
          }
        : undefined,
  };
}

/** Remix guards `.server` files inside `app` only. */
const serverStaysOut = denyImports({
  client: { files: [...SERVER_ONLY, '^scripts/'].map((pattern) => new RegExp(pattern)) },
});

/** Every package that a screen imports. In development Vite bundles them before the first page. */
const BROWSER_PACKAGES = [
  '@conform-to/react',
  '@conform-to/zod/v4',
  '@remix-run/react',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  '@trpc/client',
  '@trpc/tanstack-react-query',
  'class-variance-authority',
  'clsx',
  'cmdk',
  'i18next',
  'libphonenumber-js/mobile',
  'lucide-react',
  'radix-ui',
  'react',
  'react-dom',
  'react-dom/client',
  'react-i18next',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'sonner',
  'tailwind-merge',
  'zod',
];

/** Remix starts a second Vite to look into routes, which would bundle the same packages beside it. */
function browserPackages(): Plugin {
  return {
    name: 'edugate:browser-packages',
    enforce: 'post',
    config: ({ plugins = [] }) =>
      plugins.flat().some((plugin) => plugin && 'name' in plugin && plugin.name === 'remix')
        ? { optimizeDeps: { include: BROWSER_PACKAGES } }
        : undefined,
  };
}

export default defineConfig({
  plugins: [
    serverStaysOut,
    tailwindcss(),
    tsconfigPaths(),
    remix(remixConfig),
    serverEntry(),
    browserPackages(),
  ],
  build: { target: 'es2022', sourcemap: false },
  cacheDir: process.env.VITE_CACHE_DIR,
  resolve: { dedupe: ['react', 'react-dom'] },
  optimizeDeps: {
    // What Vite finds later it would bundle anew, and an open page would meet two Reacts. It also takes
    // the server's packages for the browser's, since Remix asks it which styles the routes import.
    noDiscovery: true,
    // In development too: esbuild cannot take the packages down to Vite's own, older target.
    esbuildOptions: { target: 'es2022' },
  },
  // Large view libraries of which little is used: bundled, only that little is loaded at start.
  ssr: { noExternal: [/^lucide-react/, /^radix-ui/, /^@radix-ui\//] },
});
