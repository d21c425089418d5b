import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { completeFollowup } from '#server/domain/followups';
import { entryKey } from '#server/domain/settings/values-schema';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';
import { momentFor } from '../followup/moment-for.server';

export type QuickAnswer = { closed: string; outcome: string } | { refused: string };

const quickForm = z.object({
  followupId: idSchema,
  outcome: entryKey,
  /** Plans another try for the next working day. */
  again: z.literal('1').optional(),
});

/** Closes a follow-up by one press of a button; without scripts the page comes back. */
export async function closeByOutcome(app: RequestContext, form: FormData, t: Translate) {
  const asked = quickForm.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
  const { followupId, outcome, again } = asked.data;
  try {
    const next = again ? await momentFor(app, 'workday') : null;
    await completeFollowup(app, {
      id: followupId,
      outcome,
      ...(next ? { nextDueAt: next.toISOString() } : {}),
    });
  } catch (error) {
    const { code, statusCode } = refusal(error);
    const refused = code === 'CONFLICT' ? t('myDay:alreadyClosed') : t(`errors:code.${code}`);
    return data<QuickAnswer>({ refused }, { status: statusCode });
  }
  if (!form.has('_beside')) throw redirect('/?done=logged');
  return data<QuickAnswer>({ closed: followupId, outcome });
}
