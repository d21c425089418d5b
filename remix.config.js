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
    // Every student has an address of their own: asking the server what is there costs each first visit a
    // round trip, and the whole page when the connection is gone. All routes come with the first page.
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: true,
  },
};
