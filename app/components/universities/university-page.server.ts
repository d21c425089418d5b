import { redirect } from '@remix-run/node';
import { listProgrammes } from '#server/domain/programmes';
import { settingsLists } from '#server/domain/settings';
import { deleteUniversity, getUniversity, updateUniversity } from '#server/domain/universities';
import type { RequestContext } from '#server/http/load-context';
import { can } from '#server/permissions/can';
import type { Translate } from '~/lib/i18n';
import { unknownIntent } from '../people/run-verb.server';
import { countryNames } from '../student/countries.server';
import { refusedAnswer } from './answer.server';
import { nameIn } from './named';

/** One university with its programmes, as the address asks for them. */
export async function universityPage(
  app: RequestContext,
  { id, query }: { id: string; query: URLSearchParams },
) {
  const search = query.get('search')?.trim().slice(0, 100) ?? '';
  const cursor = query.get('cursor');
  const [university, programmes, lists] = await Promise.all([
    getUniversity(app, { id }),
    listProgrammes(app, {
      universityId: id,
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
    settingsLists(app, {}),
  ]);
  return {
    title: `${nameIn(university, app.locale)} · EduGate`,
    university,
    programmes,
    search,
    isFirst: !cursor,
    lists,
    country:
      university.country && countryNames([university.country], app.locale)[university.country],
    mayManage: can(app.actor?.permissions ?? null, 'universities.manage'),
  };
}
export type UniversityPage = Awaited<ReturnType<typeof universityPage>>;

interface Submitted {
  app: RequestContext;
  form: FormData;
  t: Translate;
  id: string;
}

/** Switches a university on or off, or moves it to the recycle bin. */
export async function actOnUniversity({ app, form, t, id }: Submitted) {
  const version = Number(form.get('_version') ?? 0);
  const intent = form.get('_intent');
  let to = `/universities/${id}?done=saved`;
  try {
    if (intent === 'delete') {
      await deleteUniversity(app, { id, version });
      to = '/universities?done=deleted';
    } else if (intent === 'activate' || intent === 'deactivate') {
      await updateUniversity(app, { id, version, active: intent === 'activate' });
    } else unknownIntent(t);
  } catch (error) {
    return refusedAnswer(error, { t, live: '/universities' });
  }
  throw redirect(to);
}
