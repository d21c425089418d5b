import { data, redirect } from '@remix-run/node';
import { Authenticator } from 'remix-auth';
import { FormStrategy } from 'remix-auth-form';
import { signIn, signOut } from '#server/domain/auth';
import type { RequestContext } from '#server/http/load-context';
import { AppError, type ErrorCode } from '#server/kernel/errors';
import { proveWrite, submittedForm } from './route.server';
import { safePath } from './safe-path';

/** Why a sign-in was refused, for the page to say in the reader's language. */
export interface SignInRefusal {
  code: ErrorCode;
  retryAfterMinutes?: number;
}

/** Signs in from the sign-in form. The session's cookie is set on the way; see `signIn`. */
export async function signInWithForm(request: Request, context: { app: RequestContext }) {
  const { app } = context;
  let returnTo: unknown;
  const authenticator = new Authenticator<{ id: string }>().use(
    new FormStrategy(async ({ form }) => {
      proveWrite(app, form);
      returnTo = form.get('returnTo');
      const { user } = await signIn(app, {
        email: String(form.get('email') ?? ''),
        password: String(form.get('password') ?? ''),
      });
      return user;
    }),
    'form',
  );
  try {
    await authenticator.authenticate('form', request);
  } catch (error) {
    if (!(error instanceof AppError) || error.statusCode >= 500) throw error;
    return data(refusalOf(error), { status: error.statusCode });
  }
  throw redirect(safePath(returnTo));
}

function refusalOf(error: AppError): SignInRefusal {
  const minutes = error.details?.find(({ path }) => path === 'retryAfterMinutes')?.message;
  return { code: error.code, ...(minutes ? { retryAfterMinutes: Number(minutes) } : {}) };
}

/** Ends the session and goes to the sign-in page; a form gone stale changes nothing but shows it. */
export async function signOutWithForm(request: Request, context: { app: RequestContext }) {
  const { app } = context;
  proveWrite(app, await submittedForm(request));
  if (!app.writeProof) throw redirect('/');
  if (app.actor) await signOut(app, {});
  throw redirect('/login');
}
