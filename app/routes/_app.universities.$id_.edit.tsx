import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { idIn } from '~/components/universities/ids.server';
import {
  saveUniversity,
  universityFormPage,
} from '~/components/universities/university-form-page.server';
import { UniversityFormScreen } from '~/components/universities/university-form-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, t }) =>
  universityFormPage(app, idIn(params.id, 'This university'), t),
);

export const action = screenAction(({ app, params, form, t }) =>
  saveUniversity({ app, form, t, id: idIn(params.id, 'This university') }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function EditUniversityRoute() {
  return <UniversityFormScreen {...useLoaderData<typeof loader>()} />;
}
