import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { usersPage } from '~/components/people/users-page.server';
import { UsersScreen } from '~/components/people/users-screen';
import { screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, url, t }) => usersPage(app, url.searchParams, t));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function UsersRoute() {
  return <UsersScreen {...useLoaderData<typeof loader>()} />;
}
