import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { signOutWithForm } from '~/lib/auth.server';

/** Ends the session and leads to the sign-in page. */
export const action = ({ request, context }: ActionFunctionArgs) =>
  signOutWithForm(request, context);

/** A link or a prefetch must not sign anybody out. */
export const loader = () => redirect('/');
