import plexUrl from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import plexMediumUrl from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url';
import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary as PlainErrorBoundary } from '~/components/shell/error-boundary';
import { SignedInShell } from '~/components/shell/signed-in-shell';
import { Toaster } from '~/components/ui/toaster';
import { appData } from '~/lib/app-data.server';
import { asLocale, directionOf } from '~/lib/direction';
import { useNonce } from '~/lib/nonce';
import { type AppData, useApp } from '~/lib/use-app';
import { NowProvider } from '~/lib/use-now';
import { useTimeZone } from '~/lib/use-time-zone';
import './styles/tailwind.css';

export { shouldRevalidate } from '~/lib/offline';

export const meta: MetaFunction = () => [{ title: 'EduGate' }];

export const loader = ({ context: { app } }: LoaderFunctionArgs) => appData(app);

const LIGHT_BAR = '#ffffff';
const DARK_BAR = '#131a21';

function ThemeColour({ theme }: Pick<AppData, 'theme'>) {
  if (theme !== 'system') {
    return <meta name="theme-color" content={theme === 'dark' ? DARK_BAR : LIGHT_BAR} />;
  }
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={LIGHT_BAR} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={DARK_BAR} />
    </>
  );
}

function FontPreload({ href }: { href: string }) {
  return <link rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />;
}

/** The document. Its language is the one its words are in, also where the loader failed. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const { theme } = useApp();
  const { t, i18n } = useTranslation('shell');
  const locale = asLocale(i18n.language);
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <ThemeColour theme={theme} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <FontPreload href={interUrl} />
        {locale === 'ar' && <FontPreload href={plexUrl} />}
        {locale === 'ar' && <FontPreload href={plexMediumUrl} />}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <Toaster label={t('notifications')} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { now, timeZone } = useApp();
  useTimeZone(timeZone);
  return (
    <NowProvider serverNow={now}>
      <Outlet />
    </NowProvider>
  );
}

/** A connection that drops takes the root's data along: who was signed in keeps the shell. */
export function ErrorBoundary() {
  const { user } = useApp();
  if (user) {
    return (
      <SignedInShell>
        <PlainErrorBoundary />
      </SignedInShell>
    );
  }
  return (
    <main>
      <PlainErrorBoundary />
    </main>
  );
}
