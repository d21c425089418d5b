import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import type { MetaFunction } from '@remix-run/react';
import { useLoaderData } from '@remix-run/react';
import { SignInPage } from '~/components/shell/sign-in-page';
import { type SignInRefusal, signInWithForm } from '~/lib/auth.server';
import { demoAccounts } from '~/lib/demo-accounts.server';
import { translatorFor } from '~/lib/i18n.server';
import { journeyStages } from '~/lib/journey.server';
import { useAnswer } from '~/lib/offline';
import { safePath } from '~/lib/safe-path';

export { clientAction, shouldRevalidate } from '~/lib/offline';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'EduGate' },
];

/** When to come back after too many attempts. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders ?? new Headers();

export async function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = safePath(new URL(request.url).searchParams.get('returnTo'));
  if (context.app.actor) throw redirect(returnTo);
  return {
    returnTo,
    demoAccounts: demoAccounts(context.app.demo),
    stages: await journeyStages(context.app.locale),
    title: `${translatorFor(context.app.locale)('auth:title')} · EduGate`,
  };
}

export const action = ({ request, context }: ActionFunctionArgs) =>
  signInWithForm(request, context);

export default function Login() {
  const { returnTo, demoAccounts, stages } = useLoaderData<typeof loader>();
  const { answer: refusal } = useAnswer<SignInRefusal>();
  return (
    <SignInPage returnTo={returnTo} accounts={demoAccounts} stages={stages} refusal={refusal} />
  );
}
