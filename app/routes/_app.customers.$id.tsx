import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { actOnStudent } from '~/components/student/student-action.server';
import { studentId, studentPage } from '~/components/student/student-page.server';
import { StudentScreen } from '~/components/student/student-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, url }) =>
  studentPage(app, params.id, url.searchParams),
);

export const action = screenAction(({ app, params, form, t }) =>
  actOnStudent({ app, form, t, customerId: studentId(params.id) }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function StudentRoute() {
  const page = useLoaderData<typeof loader>();
  return <StudentScreen key={page.student.id} page={page} />;
}
