import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { editCustomerPage } from '~/components/customer-form/customer-form-page.server';
import { EditCustomerScreen } from '~/components/customer-form/edit-customer-screen';
import { saveCustomer } from '~/components/customer-form/save-customer.server';
import { studentId } from '~/components/student/student-page.server';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, t }) =>
  editCustomerPage(app, studentId(params.id), t),
);

export const action = screenAction(({ app, params, form, t }) =>
  saveCustomer({ app, form, t, customerId: studentId(params.id) }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function EditCustomerRoute() {
  return <EditCustomerScreen {...useLoaderData<typeof loader>()} />;
}
