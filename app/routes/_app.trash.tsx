import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { actOnTrash } from '~/components/trash/trash-action.server';
import { trashPage } from '~/components/trash/trash-page.server';
import { TrashScreen } from '~/components/trash/trash-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, url, t }) => trashPage(app, url.searchParams, t));

export const action = screenAction(({ app, form, t }) => actOnTrash(app, form, t));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function TrashRoute() {
  return <TrashScreen {...useLoaderData<typeof loader>()} />;
}
