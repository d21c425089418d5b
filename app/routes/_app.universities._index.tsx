import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { universitiesPage } from '~/components/universities/universities-page.server';
import { UniversitiesScreen } from '~/components/universities/universities-screen';
import { screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, url, t }) => universitiesPage(app, url.searchParams, t));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function UniversitiesRoute() {
  return <UniversitiesScreen {...useLoaderData<typeof loader>()} />;
}
