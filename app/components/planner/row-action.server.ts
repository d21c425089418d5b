import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import {
  completeFollowup,
  deleteFollowup,
  reopenFollowup,
  restoreFollowup,
} from '#server/domain/followups';
import { completeFollowupInput } from '#server/domain/followups/schema';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';
import { safePath } from '~/lib/safe-path';

const one = { id: idSchema, returnTo: z.string().optional(), _beside: z.string().optional() };
const version = z.coerce.number().int().min(1);

const rowForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('complete'),
    ...one,
    version,
    outcome: completeFollowupInput.shape.outcome,
  }),
  z.object({ intent: z.literal('delete'), ...one, version }),
  z.object({ intent: z.literal('reopen'), ...one, version }),
  z.object({ intent: z.literal('restore'), ...one }),
]);
type RowForm = z.output<typeof rowForm>;

/** What a row of follow-ups learns of what was pressed there. */
export type RowAnswer =
  | { did: RowForm['intent']; id: string; version: number; outcome: string | null; recurs: boolean }
  | { refused: string };

/** Closes, deletes, reopens or restores a follow-up by one press; without scripts its page returns. */
export async function actOnRow(app: RequestContext, form: FormData, t: Translate) {
  const asked = rowForm.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
  const { intent, id, returnTo, _beside } = asked.data;
  try {
    const after = await run(app, asked.data);
    if (!_beside) throw redirect(backTo(returnTo, intent, id));
    return data<RowAnswer>({
      did: intent,
      id,
      version: after.version,
      outcome: after.outcome,
      recurs: after.recurrence !== null,
    });
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = refusal(error);
    return data<RowAnswer>({ refused: refusedText(failure, t) }, { status: failure.statusCode });
  }
}

function run(app: RequestContext, asked: RowForm) {
  switch (asked.intent) {
    case 'complete': {
      const { id, version, outcome } = asked;
      return completeFollowup(app, { id, version, outcome });
    }
    case 'delete':
      return deleteFollowup(app, { id: asked.id, version: asked.version });
    case 'reopen':
      return reopenFollowup(app, { id: asked.id, version: asked.version });
    case 'restore':
      return restoreFollowup(app, { id: asked.id });
  }
}

function backTo(returnTo: string | undefined, did: string, id: string): string {
  const back = new URL(safePath(returnTo ?? null, '/followups'), 'http://here');
  back.searchParams.set('did', did);
  back.searchParams.set('of', id);
  return back.pathname + back.search;
}

/** Why it was refused, in the reader's words. */
export function refusedText({ code, message }: AppError, t: Translate): string {
  if (code === 'CONFLICT') return t('planner:conflict');
  if (code === 'FORBIDDEN') return t('planner:notYours');
  if (code === 'BUSINESS_RULE' && message.includes('series')) return t('planner:nextChanged');
  return t(`errors:code.${code}`);
}
