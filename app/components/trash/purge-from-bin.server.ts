import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { purgeCustomer } from '#server/domain/customers';
import { purgeIntake } from '#server/domain/intakes';
import { purgeProgramme } from '#server/domain/programmes';
import { purgeUniversity } from '#server/domain/universities';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';
import type { TrashAnswer } from './trash-answer';
import { kindIn, type PurgeableKind, purgeableIn } from './trash-page.server';

const purgeForm = z.object({ id: idSchema, number: z.string().max(300) });

/** Each deletes for ever what goes by the name that was typed, and nothing else. */
const PURGE: Record<
  PurgeableKind,
  (app: RequestContext, id: string, name: string) => Promise<unknown>
> = {
  customer: (app, id, customerNumber) => purgeCustomer(app, { id, customerNumber }),
  university: (app, id, name) => purgeUniversity(app, { id, name }),
  programme: (app, id, name) => purgeProgramme(app, { id, name }),
  intake: (app, id, name) => purgeIntake(app, { id, name }),
};

/** Deletes one record of the bin for ever, once it was named again. */
export async function purgeFromBin(app: RequestContext, form: FormData, t: Translate) {
  const kind = purgeableIn(kindIn(form.get('kind')));
  const asked = purgeForm.safeParse({ id: form.get('id'), number: form.get('number') });
  if (!asked.success || !kind) {
    throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
  }
  const { id, number } = asked.data;
  try {
    // Nothing typed is not the name either.
    await PURGE[kind](app, id, number.trim() || '-');
  } catch (error) {
    const failure = refusal(error);
    return data<TrashAnswer>(
      { purgeProblem: problemOf(failure, t) },
      { status: failure.statusCode },
    );
  }
  throw redirect(`/trash?kind=${kind}&purged=${encodeURIComponent(number.trim())}`);
}

function problemOf({ code, details = [] }: AppError, t: Translate): string {
  if (details.some((one) => one.code === 'wrong_number')) return t('trash:purgeWrong');
  if (details.some((one) => one.code === 'wrong_name')) return t('trash:purgeWrongName');
  if (details.some((one) => one.code?.startsWith('in_use_'))) return t('trash:inUse');
  return t(`errors:code.${code}`);
}
