import { redirect } from '@remix-run/node';
import { createProgramme, getProgramme, updateProgramme } from '#server/domain/programmes';
import { settingsLists } from '#server/domain/settings';
import { getUniversity } from '#server/domain/universities';
import type { RequestContext } from '#server/http/load-context';
import { requirePermission } from '#server/kernel/refusals';
import { parseForm } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { countryOptions } from '../student/countries.server';
import { refusedAnswer, unfinished } from './answer.server';
import { nameIn } from './named';
import { programmeForm } from './programme-form-schema';
import { programmeInput } from './programme-form-values';

/** A programme that is there, or the university of a new one. */
type Which = { id: string } | { universityId: string };

interface Asked {
  app: RequestContext;
  t: Translate;
  which: Which;
}

/** The form of a programme. */
export async function programmeFormPage({ app, t, which }: Asked) {
  await requirePermission(app, 'id' in which ? updateProgramme : createProgramme);
  const [programme, lists] = await Promise.all([
    'id' in which ? getProgramme(app, which) : null,
    settingsLists(app, {}),
  ]);
  const university = programme?.university ?? (await universityOf(app, which));
  const heading = programme
    ? t('universities:editTitle', { name: nameIn(programme, app.locale) })
    : t('universities:newProgramme', { university: nameIn(university, app.locale) });
  return {
    title: `${heading} · EduGate`,
    heading,
    programme,
    university,
    offers: { lists, countries: countryOptions(app.locale) },
  };
}
export type ProgrammeFormPage = Awaited<ReturnType<typeof programmeFormPage>>;

async function universityOf(app: RequestContext, which: Which) {
  return getUniversity(app, { id: 'id' in which ? which.id : which.universityId });
}

export async function saveProgramme({ app, t, which, form }: Asked & { form: FormData }) {
  const submission = parseForm(form, programmeForm, t);
  if (submission.status !== 'success') return unfinished(submission.reply());
  const input = programmeInput(submission.value);
  const version = Number(form.get('_version') ?? 0);
  let to: string;
  try {
    const saved =
      'id' in which
        ? await updateProgramme(app, { ...which, version, ...input })
        : await createProgramme(app, { ...which, ...input });
    to = `/programmes/${saved.id}?done=${'id' in which ? 'saved' : 'added'}`;
  } catch (error) {
    return refusedAnswer(error, { t, live: '/programmes', submission });
  }
  throw redirect(to);
}
