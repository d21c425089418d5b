import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { actOnCounselors } from '~/components/counselors/counselors-action.server';
import { counselorsPage } from '~/components/counselors/counselors-page.server';
import { CounselorsScreen } from '~/components/counselors/counselors-screen';
import { studentId } from '~/components/student/student-page.server';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, t }) =>
  counselorsPage(app, studentId(params.id), t),
);

export const action = screenAction(({ app, params, form, t }) =>
  actOnCounselors({ app, form, t, customerId: studentId(params.id) }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function CounselorsRoute() {
  return <CounselorsScreen page={useLoaderData<typeof loader>()} />;
}
