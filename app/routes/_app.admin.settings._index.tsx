import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { settingsPage } from '~/components/settings/setting-page.server';
import { SettingsScreen } from '~/components/settings/settings-screen';
import { screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, t }) => settingsPage(app, t));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function SettingsRoute() {
  return <SettingsScreen {...useLoaderData<typeof loader>()} />;
}
