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

export default defineConfig({
  plugins: [serverStaysOut, tailwindcss(), tsconfigPaths(), remix(remixConfig), serverEntry()],
  build: { target: 'es2022', sourcemap: false },
  // In development too: esbuild cannot take the packages down to Vite's own, older target.
  optimizeDeps: { esbuildOptions: { target: 'es2022' } },
  // Large view libraries of which little is used: bundled, only that little is loaded at start.
  ssr: { noExternal: [/^lucide-react/, /^radix-ui/, /^@radix-ui\//] },
});
