import { redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { cacheStatistics, clearCache } from '#server/domain/system';
import { SystemScreen } from '~/components/system/system-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(async ({ app, url, t }) => ({
  title: `${t('system:title')} · EduGate`,
  caches: await cacheStatistics(app, {}),
  cleared: url.searchParams.get('done') === 'cleared',
}));

export const action = screenAction(async ({ app }) => {
  await clearCache(app, {});
  return redirect('/admin/system?done=cleared');
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function SystemRoute() {
  const { caches, cleared } = useLoaderData<typeof loader>();
  return <SystemScreen caches={caches} cleared={cleared} />;
}
