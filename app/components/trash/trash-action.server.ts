import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { restoreCustomer } from '#server/domain/customers';
import { restoreFollowup } from '#server/domain/followups';
import { restoreIntake } from '#server/domain/intakes';
import { restoreProgramme } from '#server/domain/programmes';
import { restoreRole } from '#server/domain/roles';
import type { TrashKind } from '#server/domain/trash/schema';
import { restoreUniversity } from '#server/domain/universities';
import { restoreUser } from '#server/domain/users';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';
import { purgeFromBin } from './purge-from-bin.server';
import type { Problem, TrashAnswer } from './trash-answer';
import { kindIn } from './trash-page.server';

const RESTORE: Record<TrashKind, (app: RequestContext, id: string) => Promise<unknown>> = {
  customer: (app, id) => restoreCustomer(app, { id }),
  followup: (app, id) => restoreFollowup(app, { id }),
  university: (app, id) => restoreUniversity(app, { id }),
  programme: (app, id) => restoreProgramme(app, { id }),
  intake: (app, id) => restoreIntake(app, { id }),
  profile: (app, id) => restoreUser(app, { id }),
  role: (app, id) => restoreRole(app, { id }),
};

const LIVE: Partial<Record<TrashKind, string>> = {
  customer: '/customers/',
  university: '/universities/',
  programme: '/programmes/',
  profile: '/admin/users/',
  role: '/admin/roles/',
};

/** As many as a page shows. */
const someIds = z.array(idSchema).max(100);

/** Restores what was chosen, one by one, or deletes one record for ever. */
export async function actOnTrash(app: RequestContext, form: FormData, t: Translate) {
  if (form.get('intent') === 'purge') return purgeFromBin(app, form, t);
  const kind = kindIn(form.get('kind'));
  const ids = someIds.safeParse(form.getAll('id'));
  if (!ids.success) throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
  const problems: Problem[] = [];
  for (const id of ids.data) {
    try {
      await RESTORE[kind](app, id);
    } catch (error) {
      problems.push(problemOf(kind, id, refusal(error), t));
    }
  }
  const restored = ids.data.length - problems.length;
  if (restored > 0 && problems.length === 0)
    throw redirect(`/trash?kind=${kind}&restored=${restored}`);
  // Only a refusal of all of it leaves the list as it was.
  return data<TrashAnswer>({ problems, restored }, { status: restored > 0 ? 200 : 422 });
}

function problemOf(
  kind: TrashKind,
  id: string,
  { code, details = [] }: AppError,
  t: Translate,
): Problem {
  if (code === 'NOT_FOUND' && kind === 'followup') return { id, why: t('trash:studentFirst') };
  if (details.some((one) => one.code === 'university_deleted'))
    return { id, why: t('trash:universityFirst') };
  if (details.some((one) => one.code === 'programme_deleted'))
    return { id, why: t('trash:programmeFirst') };
  if (code !== 'DUPLICATE') return { id, why: t(`errors:code.${code}`) };
  const other = details.find(({ path }) => path === 'duplicateOf')?.message;
  const live = LIVE[kind];
  const why = t(`trash:taken.${kind}`);
  return other && live ? { id, why, otherTo: `${live}${other}` } : { id, why };
}
