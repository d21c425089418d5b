import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { calendarPage } from '~/components/planner/calendar-page.server';
import { CalendarScreen } from '~/components/planner/calendar-screen';
import { screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, url, t }) => calendarPage(app, url.searchParams, t));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function CalendarRoute() {
  return <CalendarScreen {...useLoaderData<typeof loader>()} />;
}
