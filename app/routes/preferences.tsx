import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { LOCALES, THEMES } from '#models/vocabulary';
import { formOrNone } from '~/lib/auth.server';
import { preferenceHeaders } from '~/lib/preference-cookies.server';
import { proveWrite } from '~/lib/route.server';
import { safePath } from '~/lib/safe-path';

const preferences = z.object({
  locale: z.enum(LOCALES).optional(),
  theme: z.enum(THEMES).optional(),
});

/** Keeps language and theme in the browser; nothing here needs an account. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOrNone(request);
  if (!(await proveWrite(context.app, form))) throw new Response(null, { status: 403 });
  const chosen = preferences.safeParse(Object.fromEntries(form));
  const headers = preferenceHeaders(chosen.data ?? {});
  return redirect(safePath(form.get('returnTo')), { headers });
}

/** For who comes here by address. */
export const loader = () => redirect('/');
