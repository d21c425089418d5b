import { listUniversities } from '#server/domain/universities';
import type { RequestContext } from '#server/http/load-context';
import { can } from '#server/permissions/can';
import type { Translate } from '~/lib/i18n';
import { countryNames, countryOptions } from '../student/countries.server';

/** The list of universities as its address asks for it. */
export async function universitiesPage(app: RequestContext, query: URLSearchParams, t: Translate) {
  const asked = {
    search: query.get('search')?.trim().slice(0, 100) ?? '',
    country: query.get('country') ?? '',
    partner: query.get('partner') ?? '',
  };
  const { search, country, partner } = asked;
  const cursor = query.get('cursor');
  const page = await listUniversities(app, {
    sort: 'nameEnglish',
    ...(search ? { search } : {}),
    ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
    ...(partner === 'yes' || partner === 'no' ? { partner: partner === 'yes' } : {}),
    ...(cursor ? { cursor } : {}),
  });
  return {
    title: `${t('universities:title')} · EduGate`,
    asked,
    page,
    isFirst: !cursor,
    countries: countryOptions(app.locale),
    countryNames: countryNames(
      page.items.map((one) => one.country),
      app.locale,
    ),
    mayManage: can(app.actor?.permissions ?? null, 'universities.manage'),
  };
}
export type UniversitiesPage = Awaited<ReturnType<typeof universitiesPage>>;
