import { listIntakes } from '#server/domain/intakes';
import { getProgramme } from '#server/domain/programmes';
import { settingsLists } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import { can } from '#server/permissions/can';
import { countryNames } from '../student/countries.server';
import { nameIn } from './named';

/** More intakes than a programme ever shows to come. */
const INTAKES = 50;

/** One programme with its rules, documents and intakes. */
export async function programmePage(
  app: RequestContext,
  { id, query }: { id: string; query: URLSearchParams },
) {
  const [programme, intakes, lists] = await Promise.all([
    getProgramme(app, { id }),
    listIntakes(app, { programmeId: id, limit: INTAKES }),
    settingsLists(app, {}),
  ]);
  const mentioned = programme.entryRules.flatMap(({ rules }) =>
    rules.flatMap((rule) => (rule.kind === 'nationality' ? rule.countries : [])),
  );
  const mayManage = can(app.actor?.permissions ?? null, 'universities.manage');
  return {
    title: `${nameIn(programme, app.locale)} · EduGate`,
    programme,
    intakes: intakes.items,
    lists,
    countries: countryNames([...mentioned, programme.university.country], app.locale),
    mayManage,
    /** The intake whose form is open; `new` for one more. */
    editing: mayManage ? query.get('intake') : null,
  };
}
export type ProgrammePage = Awaited<ReturnType<typeof programmePage>>;
