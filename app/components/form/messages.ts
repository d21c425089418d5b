import type { z } from 'zod';
import type { Translate } from '~/lib/i18n';

type Issue = z.core.$ZodIssue;

const FORMAT_MESSAGES: Record<string, 'email' | 'url' | 'date'> = {
  email: 'email',
  url: 'url',
  date: 'date',
  datetime: 'date',
};

/** What one problem that zod found means to the person at the form, in their language. */
export function issueMessage(issue: Issue, t: Translate): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeMessage(issue, t);
    case 'too_small':
      return tooSmallMessage(issue, t);
    case 'too_big':
      return tooBigMessage(issue, t);
    case 'invalid_format':
      return t(`errors:field.${FORMAT_MESSAGES[issue.format] ?? 'invalid'}`);
    case 'invalid_value':
    case 'invalid_union':
      return t('errors:field.option');
    case 'custom':
      return customMessage(issue.params?.code, issue.message, t);
    default:
      return t('errors:field.invalid');
  }
}

/** The same for what a verb answered: its details carry a stable code and a path. */
export function detailMessage(detail: { code?: string; message: string }, t: Translate): string {
  return customMessage(detail.code, detail.message, t);
}

/** A problem without a code is named by its message: `phone.invalid`. */
function customMessage(code: unknown, message: string, t: Translate): string {
  const name = String(code ?? message.split('.')[0]);
  return t(`errors:field.${name as 'invalid'}`, { defaultValue: message });
}

function typeMessage(issue: z.core.$ZodIssueInvalidType, t: Translate): string {
  if (/received undefined/i.test(issue.message)) return t('errors:field.required');
  if (issue.expected === 'number' || issue.expected === 'int') return t('errors:field.number');
  if (issue.expected === 'date') return t('errors:field.date');
  return t('errors:field.invalid');
}

function tooSmallMessage({ origin, minimum }: z.core.$ZodIssueTooSmall, t: Translate): string {
  const least = Number(minimum);
  if (origin === 'string' && least === 1) return t('errors:field.required');
  if (origin === 'string') return t('errors:field.tooShort', { count: least });
  if (origin === 'array' || origin === 'set') return t('errors:field.tooFew', { minimum: least });
  return t('errors:field.tooSmall', { minimum: least });
}

function tooBigMessage({ origin, maximum }: z.core.$ZodIssueTooBig, t: Translate): string {
  const most = Number(maximum);
  if (origin === 'string') return t('errors:field.tooLong', { count: most });
  if (origin === 'array' || origin === 'set') return t('errors:field.tooMany', { maximum: most });
  return t('errors:field.tooBig', { maximum: most });
}
