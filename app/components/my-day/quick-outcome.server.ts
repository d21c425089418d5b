import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { completeFollowup } from '#server/domain/followups';
import { entryKey } from '#server/domain/settings/values-schema';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';

export type QuickAnswer = { closed: string; outcome: string } | { refused: string };

const quickForm = z.object({ followupId: idSchema, outcome: entryKey });

/** Closes a follow-up by one press of a button; without scripts the page comes back. */
export async function closeByOutcome(app: RequestContext, form: FormData, t: Translate) {
  const asked = quickForm.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
  const { followupId, outcome } = asked.data;
  try {
    await completeFollowup(app, { id: followupId, outcome });
  } catch (error) {
    const { code, statusCode } = refusal(error);
    const refused = code === 'CONFLICT' ? t('myDay:alreadyClosed') : t(`errors:code.${code}`);
    return data<QuickAnswer>({ refused }, { status: statusCode });
  }
  if (!form.has('_beside')) throw redirect('/?done=logged');
  return data<QuickAnswer>({ closed: followupId, outcome });
}
