import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { addRole, rolesPage } from '~/components/people/roles-page.server';
import { RolesScreen } from '~/components/people/roles-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, t }) => rolesPage(app, t));

export const action = screenAction(({ app, form, t }) => addRole({ app, form, t }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function RolesRoute() {
  return <RolesScreen {...useLoaderData<typeof loader>()} />;
}
