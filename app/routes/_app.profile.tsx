import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { actOnProfile, profilePage } from '~/components/profile/profile.server';
import { ProfileScreen } from '~/components/profile/profile-screen';
import { screenAction, screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, t }) => profilePage(app, t));

export const action = screenAction(({ app, form, t }) => actOnProfile({ app, form, t }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

export default function ProfileRoute() {
  return <ProfileScreen {...useLoaderData<typeof loader>()} />;
}
