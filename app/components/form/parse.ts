import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import type { Translate } from '~/lib/i18n';
import { requireBounded } from './bounds';
import { detailMessage, issueMessage } from './messages';

/** The CSRF token and names like `_next`; of conform's own, `__intent__` stays. */
const BELONGS_TO_THE_FORM = /^(csrf$|_(?!_)|__state__$)/;

/**
 * Reads a form by its schema, with messages in the reader's language. What belongs to the form
 * itself never reaches the schema.
 * @throws UnboundedFormError for a form that none of our screens made
 */
export function parseForm<Schema extends z.ZodType>(
  formData: FormData,
  schema: Schema,
  t: Translate,
) {
  requireBounded(formData);
  const fields = new FormData();
  for (const [name, value] of formData) {
    if (!BELONGS_TO_THE_FORM.test(name)) fields.append(name, value);
  }
  return parseWithZod(fields, {
    schema,
    formatError: (issues: z.core.$ZodIssue[]) => issues.map((issue) => issueMessage(issue, t)),
  });
}

interface Refusal {
  message: string;
  details?: readonly { path: string; message: string; code?: string }[];
}

/**
 * A verb's refusal as the form shows it, for `submission.reply(...)`: each detail at its field, the
 * message on top when no field is to blame.
 */
export function refusedFields(refusal: Refusal, t: Translate) {
  const fieldErrors: Record<string, string[]> = {};
  for (const detail of refusal.details ?? []) {
    const path = detail.path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
    fieldErrors[path] = [...(fieldErrors[path] ?? []), detailMessage(detail, t)];
  }
  const blamed = Object.keys(fieldErrors).length > 0;
  return { fieldErrors, formErrors: blamed ? [] : [refusal.message] };
}
