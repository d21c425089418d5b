import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { newCustomerPage } from '~/components/customer-form/customer-form-page.server';
import { NewCustomerScreen } from '~/components/customer-form/new-customer-screen';
import { addCustomer } from '~/components/customer-form/save-customer.server';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, url, t }) => newCustomerPage(app, url.searchParams, t));

export const action = screenAction(({ app, form, t }) => addCustomer({ app, form, t }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function NewCustomerRoute() {
  return <NewCustomerScreen {...useLoaderData<typeof loader>()} />;
}
