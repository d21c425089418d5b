import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { idIn } from '~/components/universities/ids.server';
import {
  programmeFormPage,
  saveProgramme,
} from '~/components/universities/programme-form-page.server';
import { ProgrammeFormScreen } from '~/components/universities/programme-form-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, t }) =>
  programmeFormPage({ app, t, which: { universityId: idIn(params.id, 'This university') } }),
);

export const action = screenAction(({ app, params, form, t }) =>
  saveProgramme({ app, form, t, which: { universityId: idIn(params.id, 'This university') } }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function NewProgrammeRoute() {
  return <ProgrammeFormScreen {...useLoaderData<typeof loader>()} />;
}
