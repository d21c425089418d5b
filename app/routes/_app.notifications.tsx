import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { NotificationsScreen } from '~/components/notifications/notifications-screen';
import { notificationsPage, readNotifications } from '~/components/notifications/page.server';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, url, t }) =>
  notificationsPage(app, url.searchParams, t),
);

export const action = screenAction(({ app, form }) => readNotifications(app, form));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function NotificationsRoute() {
  return <NotificationsScreen {...useLoaderData<typeof loader>()} />;
}
