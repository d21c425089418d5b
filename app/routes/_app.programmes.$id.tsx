import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { idIn } from '~/components/universities/ids.server';
import { actOnProgramme } from '~/components/universities/programme-action.server';
import { programmePage } from '~/components/universities/programme-page.server';
import { ProgrammeScreen } from '~/components/universities/programme-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, url }) =>
  programmePage(app, { id: idIn(params.id, 'This programme'), query: url.searchParams }),
);

export const action = screenAction(({ app, params, form, t }) =>
  actOnProgramme({ app, form, t, id: idIn(params.id, 'This programme') }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function ProgrammeRoute() {
  return <ProgrammeScreen {...useLoaderData<typeof loader>()} />;
}
