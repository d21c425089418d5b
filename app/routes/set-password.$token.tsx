import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { choosePassword, linkPage } from '~/components/profile/set-password.server';
import { SetPasswordScreen } from '~/components/profile/set-password-screen';
import { openAction, screenLoader } from '~/lib/route.server';

export { clientAction, shouldRevalidate } from '~/lib/offline';

export const loader = screenLoader(({ app, params, t }) => linkPage(app, params.token, t));

export const action = openAction(({ app, params, form, t }) =>
  choosePassword({ app, form, t, token: params.token }),
);

/** The address holds a secret: no other site is told it. (`no-referrer` would hide the form's origin.) */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
  { name: 'referrer', content: 'same-origin' },
];

export default function SetPasswordRoute() {
  return <SetPasswordScreen {...useLoaderData<typeof loader>()} />;
}
