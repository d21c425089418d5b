import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { purgeCustomer, restoreCustomer } from '#server/domain/customers';
import { restoreFollowup } from '#server/domain/followups';
import { restoreRole } from '#server/domain/roles';
import type { TrashKind } from '#server/domain/trash/schema';
import { restoreUser } from '#server/domain/users';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';
import { kindIn } from './trash-page.server';

export interface Problem {
  id: string;
  /** Why, already in the reader's language. */
  why: string;
  /** The live record that stands in the way. */
  otherTo?: string;
}

export type TrashAnswer = { problems: Problem[]; restored: number } | { purgeProblem: string };

const RESTORE: Record<TrashKind, (app: RequestContext, id: string) => Promise<unknown>> = {
  customer: (app, id) => restoreCustomer(app, { id }),
  followup: (app, id) => restoreFollowup(app, { id }),
  profile: (app, id) => restoreUser(app, { id }),
  role: (app, id) => restoreRole(app, { id }),
};

const LIVE: Partial<Record<TrashKind, string>> = {
  customer: '/customers/',
  profile: '/admin/users/',
  role: '/admin/roles/',
};

/** As many as a page shows. */
const someIds = z.array(idSchema).max(100);
const purgeForm = z.object({ id: idSchema, number: z.string().max(40) });

/** Restores what was chosen, one by one, or deletes a student for ever. */
export async function actOnTrash(app: RequestContext, form: FormData, t: Translate) {
  if (form.get('intent') === 'purge') return purge(app, form, t);
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

async function purge(app: RequestContext, form: FormData, t: Translate) {
  const asked = purgeForm.safeParse({ id: form.get('id'), number: form.get('number') });
  if (!asked.success) throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
  const { id, number } = asked.data;
  try {
    // Nothing typed is not the number either.
    const { customerNumber } = await purgeCustomer(app, { id, customerNumber: number || '-' });
    throw redirect(`/trash?purged=${encodeURIComponent(customerNumber)}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = refusal(error);
    const wrong = failure.details?.some(({ code }) => code === 'wrong_number');
    const purgeProblem = wrong ? t('trash:purgeWrong') : t(`errors:code.${failure.code}`);
    return data<TrashAnswer>({ purgeProblem }, { status: failure.statusCode });
  }
}

function problemOf(
  kind: TrashKind,
  id: string,
  { code, details = [] }: AppError,
  t: Translate,
): Problem {
  if (code === 'NOT_FOUND' && kind === 'followup') return { id, why: t('trash:studentFirst') };
  if (code !== 'DUPLICATE') return { id, why: t(`errors:code.${code}`) };
  const other = details.find(({ path }) => path === 'duplicateOf')?.message;
  const live = LIVE[kind];
  const why = t(`trash:taken.${kind}`);
  return other && live ? { id, why, otherTo: `${live}${other}` } : { id, why };
}
