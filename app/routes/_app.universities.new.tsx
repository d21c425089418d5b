import { type MetaFunction, useLoaderData } from '@remix-run/react';
import {
  saveUniversity,
  universityFormPage,
} from '~/components/universities/university-form-page.server';
import { UniversityFormScreen } from '~/components/universities/university-form-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, t }) => universityFormPage(app, null, t));

export const action = screenAction(({ app, form, t }) =>
  saveUniversity({ app, form, t, id: null }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function NewUniversityRoute() {
  return <UniversityFormScreen {...useLoaderData<typeof loader>()} />;
}
