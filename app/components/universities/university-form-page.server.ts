import { redirect } from '@remix-run/node';
import { createUniversity, getUniversity, updateUniversity } from '#server/domain/universities';
import type { RequestContext } from '#server/http/load-context';
import { requirePermission } from '#server/kernel/refusals';
import { parseForm } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { countryOptions } from '../student/countries.server';
import { refusedAnswer, unfinished } from './answer.server';
import { nameIn } from './named';
import { universityForm, universityInput } from './university-form-schema';

/** The form of a new university, or of one that is there. */
export async function universityFormPage(app: RequestContext, id: string | null, t: Translate) {
  await requirePermission(app, id ? updateUniversity : createUniversity);
  const university = id ? await getUniversity(app, { id }) : null;
  const heading = university
    ? t('universities:editTitle', { name: nameIn(university, app.locale) })
    : t('universities:newTitle');
  return {
    title: `${heading} · EduGate`,
    heading,
    university,
    countries: countryOptions(app.locale),
  };
}
export type UniversityFormPage = Awaited<ReturnType<typeof universityFormPage>>;

interface Submitted {
  app: RequestContext;
  form: FormData;
  t: Translate;
  id: string | null;
}

export async function saveUniversity({ app, form, t, id }: Submitted) {
  const submission = parseForm(form, universityForm, t);
  if (submission.status !== 'success') return unfinished(submission.reply());
  const input = universityInput(submission.value);
  const version = Number(form.get('_version') ?? 0);
  let to: string;
  try {
    const saved = id
      ? await updateUniversity(app, { id, version, ...input })
      : await createUniversity(app, input);
    to = `/universities/${saved.id}?done=${id ? 'saved' : 'added'}`;
  } catch (error) {
    return refusedAnswer(error, { t, live: '/universities', submission });
  }
  throw redirect(to);
}
