import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { restoreValue } from '#server/domain/audit';
import { restoreValueInput } from '#server/domain/audit/schema';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';

export interface AuditAnswer {
  problem: string;
}

const restoreForm = restoreValueInput.extend({ version: z.coerce.number().int().min(1) });

/** Sets the value of a field back, and comes back to where the reader was. */
export async function actOnAudit(app: RequestContext, form: FormData, url: URL, t: Translate) {
  const asked = restoreForm.safeParse({
    auditId: form.get('auditId'),
    field: form.get('field'),
    version: form.get('version'),
  });
  if (!asked.success) throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
  try {
    const { customerId } = await restoreValue(app, asked.data);
    const query = new URLSearchParams(url.search);
    query.delete('cursor');
    query.set('restored', customerId);
    throw redirect(`${url.pathname}?${query}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = refusal(error);
    return data<AuditAnswer>({ problem: wordsOf(failure, t) }, { status: failure.statusCode });
  }
}

function wordsOf({ code, details = [] }: AppError, t: Translate): string {
  if (code === 'CONFLICT') return t('audit:refused.stale');
  const why = details.find((detail) => detail.code?.startsWith('value_'))?.code;
  const otherwise = t(`errors:code.${code}`);
  return why
    ? t(`audit:refused.${why as 'value_not_a_change'}`, { defaultValue: otherwise })
    : otherwise;
}
