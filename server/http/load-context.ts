import type {} from '@remix-run/node';
import type { Locale, Theme } from '#models/vocabulary';
import type { AppContext } from '#server/kernel/context';

/** What a loader, an action or the document renderer knows of its request. */
export interface RequestContext extends AppContext {
  /** For the scripts of this document alone. */
  nonce: string;
  csrfToken: string;
  csrfMatches(token: unknown): boolean;
  /** Takes back the `no-store` of personal answers, for a route that says itself how long one is kept. */
  mayBeKept(): void;
  locale: Locale;
  theme: Theme;
  timeZone: string;
  demo: boolean;
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    app: RequestContext;
  }
}
