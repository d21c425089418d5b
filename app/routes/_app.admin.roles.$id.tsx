import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { RoleScreen } from '~/components/people/role-screen';
import { actOnRole, roleIdIn, rolePage } from '~/components/people/roles-page.server';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, t }) => rolePage(app, roleIdIn(params.id), t));

export const action = screenAction(({ app, params, form, t }) =>
  actOnRole({ app, form, t, id: roleIdIn(params.id) }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function RoleRoute() {
  const page = useLoaderData<typeof loader>();
  return <RoleScreen key={page.role.version} {...page} />;
}
