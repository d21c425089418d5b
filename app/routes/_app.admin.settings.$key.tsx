import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { changeSetting } from '~/components/settings/setting-action.server';
import { settingKey, settingPage } from '~/components/settings/setting-page.server';
import { SettingScreen } from '~/components/settings/setting-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, t }) =>
  settingPage(app, settingKey(params.key), t),
);

export const action = screenAction(({ app, form, params, url, t }) =>
  changeSetting({ app, form, key: settingKey(params.key), path: url.pathname, t }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function SettingRoute() {
  const page = useLoaderData<typeof loader>();
  return <SettingScreen key={page.setting.key} {...page} />;
}
