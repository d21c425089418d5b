/**
 * The options of Remix; vite.config.ts hands them to its plugin.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  // The server is this file's own entry (server/main.ts): see vite.config.ts.
  serverBuildFile: 'main.js',
  ignoredRouteFiles: ['**/*.spec.*', '**/*.integ.*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
};
