import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { Params } from '@remix-run/react';
import type { RequestContext } from '#server/http/load-context';
import {
  AppError,
  csrfFailed,
  failureHeaders,
  type PublicError,
  publicError,
  signInFirst,
} from '#server/kernel/errors';
import { refusalAudited } from '#server/kernel/refusals';
import { requireBounded, UnboundedFormError } from '~/components/form/bounds';
import type { Translate } from './i18n';
import { translatorFor } from './i18n.server';

interface Screen {
  /** What verbs take as their context. */
  app: RequestContext;
  url: URL;
  params: Params<string>;
  t: Translate;
}

interface Submitted extends Screen {
  form: FormData;
}

/** What an error boundary is given; see `ErrorPage`. */
export interface Failure extends PublicError {
  requestId: string;
}

/**
 * A loader whose verbs may refuse: nobody signed in goes to the sign-in page and comes back, any
 * other refusal becomes the error page of its status.
 */
export function screenLoader<T>(load: (screen: Screen) => Promise<T>) {
  return async ({ request, context, params }: LoaderFunctionArgs): Promise<T> => {
    const url = new URL(request.url);
    const { app } = context;
    try {
      return await load({ app, url, params, t: translatorFor(app.locale) });
    } catch (error) {
      throw asResponse(error, app, url);
    }
  };
}

/**
 * An action of people who are signed in, whose form carries the CSRF token in its body: without both
 * nothing of the form is looked at. Refusals that a form can show are the form's to catch
 * (`refusal`); the rest becomes the error page.
 */
export function screenAction<T>(act: (submitted: Submitted) => Promise<T>) {
  const submit = openAction(act);
  return async (args: ActionFunctionArgs): Promise<T> => {
    const { app } = args.context;
    if (app.actor) return submit(args);
    const refused = await refusalAudited(app, 'A form', signInFirst());
    throw asResponse(refused, app, new URL(args.request.url));
  };
}

/** The same for a form that a stranger may send: its token alone is asked for. */
export function openAction<T>(act: (submitted: Submitted) => Promise<T>) {
  return async ({ request, context, params }: ActionFunctionArgs): Promise<T> => {
    const url = new URL(request.url);
    const { app } = context;
    try {
      const form = await submittedForm(request);
      if (!(await proveWrite(app, form))) throw csrfFailed();
      return await act({ app, url, params, form, t: translatorFor(app.locale) });
    } catch (error) {
      throw asResponse(error, app, url);
    }
  };
}

/** @throws AppError VALIDATION_ERROR for a body that is no form, one cut short or none of ours */
export async function submittedForm(request: Request): Promise<FormData> {
  try {
    const form = await request.formData();
    requireBounded(form);
    return form;
  } catch (cause) {
    throw damaged(cause);
  }
}

/**
 * Lets commands run for the rest of the request when the form carries the right CSRF token; says
 * whether it does. A wrong one is on record.
 */
export async function proveWrite(
  app: RequestContext,
  form: { get(name: string): unknown },
): Promise<boolean> {
  app.writeProof = app.csrfMatches(form.get('csrf')) ? 'csrf' : null;
  if (!app.writeProof) await refusalAudited(app, 'A form', csrfFailed());
  return app.writeProof !== null;
}

const damaged = (cause: unknown) =>
  new AppError('VALIDATION_ERROR', 'This form arrived damaged. Send it again.', { cause });

/** The refusals that a person can mend in the form; anything else is thrown on. */
export function refusal(error: unknown): AppError {
  if (error instanceof AppError && error.code !== 'UNAUTHENTICATED' && error.statusCode < 500) {
    return error;
  }
  throw error;
}

/** A refusal as the error page of its status, or the way to the sign-in page. */
export function asResponse(error: unknown, app: RequestContext, url: URL): unknown {
  if (error instanceof UnboundedFormError) return asResponse(damaged(error), app, url);
  if (!(error instanceof AppError)) return error;
  if (error.code === 'UNAUTHENTICATED') {
    return redirect(`/login?returnTo=${encodeURIComponent(url.pathname + url.search)}`);
  }
  const failure: Failure = { ...publicError(error), requestId: app.requestId };
  return data(failure, { status: error.statusCode, headers: failureHeaders(error) });
}
