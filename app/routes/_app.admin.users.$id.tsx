import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { actOnUser, userIdIn, userPage } from '~/components/people/user-page.server';
import { UserScreen } from '~/components/people/user-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, t }) => userPage(app, userIdIn(params.id), t));

export const action = screenAction(({ app, params, form, t }) =>
  actOnUser({ app, form, t, id: userIdIn(params.id) }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function UserRoute() {
  return <UserScreen {...useLoaderData<typeof loader>()} />;
}
