import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import {
  deleteCustomer,
  getCustomer,
  restoreCustomer,
  updateCustomer,
} from '#server/domain/customers';
import { entryKey } from '#server/domain/settings/values-schema';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { detailMessage } from '~/components/form/messages';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';
import { clockFor } from '../followup/moment-for.server';
import { stepOf, stepSchema } from '../stage/step-schema';

/** What the student's page learns of what was asked there. */
export type StudentAnswer =
  | { moved: Pick<z.output<typeof stageForm>, 'from' | 'to'> }
  | { restored: true }
  | { refused: Refused };

export interface Refused {
  /** Already in the reader's language. */
  message: string;
  /** Fields that a stage asks for. */
  missing?: readonly string[];
  /** The other student who has the same phone and e-mail now. */
  other?: { id: string; number: string };
}

const stageForm = z.object({
  intent: z.literal('stage'),
  from: z.string(),
  to: entryKey,
  lostReason: entryKey.optional(),
  ...stepSchema.shape,
});
const intentForm = z.discriminatedUnion('intent', [
  stageForm,
  z.object({ intent: z.literal('delete') }),
  z.object({ intent: z.literal('restore'), beside: z.string().optional() }),
]);

interface Submitted {
  app: RequestContext;
  form: FormData;
  customerId: string;
  t: Translate;
}

/** Moves the stage, deletes or restores. */
export async function actOnStudent({ app, form, customerId, t }: Submitted) {
  const asked = intentForm.safeParse(
    Object.fromEntries([...form].filter(([, value]) => value !== '')),
  );
  if (!asked.success) throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
  try {
    switch (asked.data.intent) {
      case 'stage':
        return await moveStage(app, customerId, asked.data, t);
      case 'delete':
        await deleteCustomer(app, { id: customerId });
        throw redirect(`/customers/${customerId}?done=deleted`);
      case 'restore':
        await restoreCustomer(app, { id: customerId });
        if (asked.data.beside) return data<StudentAnswer>({ restored: true });
        throw redirect(`/customers/${customerId}?done=restored`);
    }
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = refusal(error);
    return data<StudentAnswer>({ refused: refusedIn(failure, t) }, { status: failure.statusCode });
  }
}

/**
 * The stage alone is at stake here: a record that changed elsewhere meanwhile is no conflict as long
 * as the stage is still the one that the person saw.
 */
async function moveStage(
  app: RequestContext,
  id: string,
  move: z.output<typeof stageForm>,
  t: Translate,
) {
  const { version, evaluation } = await getCustomer(app, { id });
  if (evaluation.salesStatus !== move.from) {
    throw new AppError('CONFLICT', t('student:stageConflict'));
  }
  await updateCustomer(app, {
    id,
    version,
    evaluation: {
      salesStatus: move.to,
      ...(move.to === 'lost' ? { lostReason: move.lostReason } : {}),
    },
    ...stepOf(move, await clockFor(app)),
  });
  return data<StudentAnswer>({ moved: { from: move.from, to: move.to } });
}

/** What is in the way of a move, apart from the record itself; see `moveProblems`. */
const STEP_CODES =
  /^(stage_disabled|stage_closed|no_way_back|(followup|note|document)_required|lost_reason_required)$/;

function refusedIn({ code, details = [] }: AppError, t: Translate): Refused {
  const detail = (path: string) => details.find((one) => one.path === path)?.message;
  const id = detail('duplicateOf');
  const number = detail('duplicateNumber');
  const missing = details.filter((one) => one.code === 'needed_to_apply').map(({ path }) => path);
  const inTheWay = details.find((one) => STEP_CODES.test(one.code ?? ''));
  if (inTheWay)
    return { message: detailMessage(inTheWay, t), ...(missing.length > 0 ? { missing } : {}) };
  if (missing.length > 0) return { message: t('student:stageRefused'), missing };
  if (code === 'CONFLICT') return { message: t('student:stageConflict') };
  if (code === 'DUPLICATE' && id && number) {
    return { message: t('student:restoreTaken'), other: { id, number } };
  }
  return { message: t(`errors:code.${code}`) };
}
