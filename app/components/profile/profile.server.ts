import { data, redirect } from '@remix-run/node';
import { changePassword, getOwn, removeAvatar, updateOwn } from '#server/domain/users';
import type { RequestContext } from '#server/http/load-context';
import { parseForm } from '~/components/form/parse';
import { refused, runForForm, unknownIntent } from '~/components/people/run-verb.server';
import type { Translate } from '~/lib/i18n';
import { preferenceHeaders } from '~/lib/preference-cookies.server';
import { passwordSchema, profileSchema } from './profile-form-schema';

interface Submitted {
  app: RequestContext;
  form: FormData;
  t: Translate;
}

export async function profilePage(app: RequestContext, t: Translate) {
  return { title: `${t('people:profile')} · EduGate`, user: await getOwn(app, {}) };
}
export type ProfilePage = Awaited<ReturnType<typeof profilePage>>;

export async function actOnProfile(submitted: Submitted) {
  const { app, form, t } = submitted;
  switch (form.get('_intent')) {
    case 'details':
      return saveDetails(submitted);
    case 'password':
      return savePassword(submitted);
    case 'removePicture':
      await removeAvatar(app, {});
      throw redirect('/profile?done=pictureRemoved');
    default:
      return unknownIntent(t);
  }
}

async function saveDetails({ app, form, t }: Submitted) {
  const submission = parseForm(form, profileSchema, t);
  if (submission.status !== 'success') return refused(submission.reply());
  const ran = await runForForm(submission, t, () => updateOwn(app, submission.value));
  if ('answer' in ran) return ran.answer;
  throw redirect('/profile?done=saved', { headers: preferenceHeaders(submission.value) });
}

async function savePassword({ app, form, t }: Submitted) {
  const submission = parseForm(form, passwordSchema, t);
  if (submission.status !== 'success') return data({ password: submission.reply(HIDDEN) });
  const ran = await runForForm(
    { reply: (options) => submission.reply({ ...options, ...HIDDEN }) },
    t,
    () => changePassword(app, submission.value),
  );
  if ('value' in ran) throw redirect('/profile?done=password');
  return data({ password: ran.answer.data.lastResult }, { status: 400 });
}

/** Passwords never travel back into a page. */
const HIDDEN = { hideFields: ['current', 'password'] };
