import { data, redirect } from '@remix-run/node';
import { passwordLink, setPassword } from '#server/domain/users';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { parseForm } from '~/components/form/parse';
import { runForForm } from '~/components/people/run-verb.server';
import type { Translate } from '~/lib/i18n';
import { choosePasswordSchema } from './profile-form-schema';

/** Whom a link greets, or null for one that is no longer good. */
export async function linkPage(app: RequestContext, token: string | undefined, t: Translate) {
  const title = `${t('people:setPasswordTitle')} · EduGate`;
  try {
    return { title, account: await passwordLink(app, { token: token ?? '' }) };
  } catch (error) {
    if (error instanceof AppError && error.statusCode < 500) return { title, account: null };
    throw error;
  }
}
export type LinkPage = Awaited<ReturnType<typeof linkPage>>;

export async function choosePassword({
  app,
  form,
  token,
  t,
}: {
  app: RequestContext;
  form: FormData;
  token: string | undefined;
  t: Translate;
}) {
  const submission = parseForm(form, choosePasswordSchema, t);
  const hidden = { hideFields: ['password'] };
  if (submission.status !== 'success') {
    return data({ lastResult: submission.reply(hidden) }, { status: 400 });
  }
  const { password } = submission.value;
  const ran = await runForForm(
    { reply: (options) => submission.reply({ ...options, ...hidden }) },
    t,
    () => setPassword(app, { token: token ?? '', password }),
  );
  if ('answer' in ran) return ran.answer;
  throw redirect('/login?chosen=1');
}
