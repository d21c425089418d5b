import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { NewUserScreen } from '~/components/people/new-user-screen';
import { addUser, newUserPage } from '~/components/people/user-page.server';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, t }) => newUserPage(app, t));

export const action = screenAction(({ app, form, t }) => addUser({ app, form, t }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function NewUserRoute() {
  return <NewUserScreen {...useLoaderData<typeof loader>()} />;
}
