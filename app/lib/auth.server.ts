import { data, redirect } from '@remix-run/node';
import { Authenticator } from 'remix-auth';
import { FormStrategy } from 'remix-auth-form';
import { signIn, signOut } from '#server/domain/auth';
import type { RequestContext } from '#server/http/load-context';
import { AppError, csrfFailed, type ErrorCode, failureHeaders } from '#server/kernel/errors';
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
  const authenticator = new Authenticator<{ id: string }>().use(
    new FormStrategy(async ({ form }) => {
      const { user } = await signIn(app, {
        email: String(form.get('email') ?? ''),
        password: String(form.get('password') ?? ''),
      });
      return user;
    }),
    'form',
  );
  let returnTo: unknown;
  try {
    const form = await submittedForm(request);
    if (!(await proveWrite(app, form))) throw csrfFailed();
    returnTo = form.get('returnTo');
    await authenticator.authenticate('form', withForm(request, form));
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'INTERNAL') throw error;
    return data(refusalOf(error), { status: error.statusCode, headers: failureHeaders(error) });
  }
  throw redirect(safePath(returnTo));
}

/** The same request for a reader of its own: a body can be read only once. */
function withForm({ url }: Request, form: FormData): Request {
  return new Request(url, { method: 'POST', body: form });
}

function refusalOf(error: AppError): SignInRefusal {
  const minutes = error.details?.find(({ path }) => path === 'retryAfterMinutes')?.message;
  return { code: error.code, ...(minutes ? { retryAfterMinutes: Number(minutes) } : {}) };
}

/** Ends the session and goes to the sign-in page; a form gone stale changes nothing but shows it. */
export async function signOutWithForm(request: Request, context: { app: RequestContext }) {
  const { app } = context;
  if (!(await proveWrite(app, await formOrNone(request)))) throw redirect('/');
  if (app.actor) await signOut(app, {});
  throw redirect('/login');
}

/** A form without its token for one that cannot be read: refused, and on record, like any other. */
export const formOrNone = (request: Request) => submittedForm(request).catch(() => new FormData());
