import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { changeSetting } from '~/components/settings/setting-action.server';
import { stagesPage } from '~/components/settings/setting-page.server';
import { SettingScreen } from '~/components/settings/setting-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, t }) => stagesPage(app, t));

export const action = screenAction(({ app, form, url, t }) =>
  changeSetting({ app, form, key: 'lists.stages', path: url.pathname, t }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function StagesRoute() {
  return <SettingScreen {...useLoaderData<typeof loader>()} />;
}
