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
  programmeFormPage({ app, t, which: { id: idIn(params.id, 'This programme') } }),
);

export const action = screenAction(({ app, params, form, t }) =>
  saveProgramme({ app, form, t, which: { id: idIn(params.id, 'This programme') } }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function EditProgrammeRoute() {
  return <ProgrammeFormScreen {...useLoaderData<typeof loader>()} />;
}
