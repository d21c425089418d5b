import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { logContact, planContact } from '~/components/followup/contact-action.server';
import { contactPage } from '~/components/followup/contact-page.server';
import { ContactScreen } from '~/components/followup/contact-screen';
import { studentId } from '~/components/student/student-page.server';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, url, t }) =>
  contactPage(app, studentId(params.id), url.searchParams, t),
);

export const action = screenAction(({ app, params, url, form, t }) =>
  (url.searchParams.has('log') ? logContact : planContact)({
    app,
    form,
    t,
    customerId: studentId(params.id),
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function NewContactRoute() {
  return <ContactScreen {...useLoaderData<typeof loader>()} />;
}
