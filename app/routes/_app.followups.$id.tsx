import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { editFollowup } from '~/components/planner/edit-action.server';
import { editPage, followupId } from '~/components/planner/edit-page.server';
import { EditScreen } from '~/components/planner/edit-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, url, t }) =>
  editPage(app, followupId(params.id), url.searchParams, t),
);

export const action = screenAction(({ app, params, form, t }) =>
  editFollowup(app, form, followupId(params.id), t),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function FollowupRoute() {
  return <EditScreen {...useLoaderData<typeof loader>()} />;
}
