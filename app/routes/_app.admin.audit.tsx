import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { actOnAudit } from '~/components/audit/audit-action.server';
import { auditPage } from '~/components/audit/audit-page.server';
import { AuditScreen } from '~/components/audit/audit-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, url, t }) => auditPage(app, url.searchParams, t));

export const action = screenAction(({ app, form, url, t }) => actOnAudit(app, form, url, t));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function AuditRoute() {
  return <AuditScreen {...useLoaderData<typeof loader>()} />;
}
