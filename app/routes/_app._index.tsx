import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { EntriesScreen } from '~/components/my-day/entries-screen';
import { myDay } from '~/components/my-day/my-day.server';
import { MyDayScreen } from '~/components/my-day/my-day-screen';
import { closeByOutcome } from '~/components/my-day/quick-outcome.server';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(async ({ app, url, t }) => ({
  title: `${t('myDay:title')} · EduGate`,
  day: await myDay(app, url.searchParams),
}));

export const action = screenAction(({ app, form, t }) => closeByOutcome(app, form, t));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function MyDayRoute() {
  const { day } = useLoaderData<typeof loader>();
  return day.kind === 'followups' ? <MyDayScreen day={day} /> : <EntriesScreen {...day} />;
}
