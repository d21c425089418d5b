import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { idIn } from '~/components/universities/ids.server';
import { actOnUniversity, universityPage } from '~/components/universities/university-page.server';
import { UniversityScreen } from '~/components/universities/university-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, url }) =>
  universityPage(app, { id: idIn(params.id, 'This university'), query: url.searchParams }),
);

export const action = screenAction(({ app, params, form, t }) =>
  actOnUniversity({ app, form, t, id: idIn(params.id, 'This university') }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function UniversityRoute() {
  return <UniversityScreen {...useLoaderData<typeof loader>()} />;
}
