import '@remix-run/node';

declare module '@remix-run/node' {
  /** Types of loaders and actions as Single Fetch sends them (see remix.config.js). */
  interface Future {
    v3_singleFetch: true;
  }
}
