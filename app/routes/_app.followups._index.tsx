import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { listPage } from '~/components/planner/list-page.server';
import { ListScreen } from '~/components/planner/list-screen';
import { actOnRow } from '~/components/planner/row-action.server';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, url, t }) => listPage(app, url.searchParams, t));

export const action = screenAction(({ app, form, t }) => actOnRow(app, form, t));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function FollowupsRoute() {
  return <ListScreen {...useLoaderData<typeof loader>()} />;
}
