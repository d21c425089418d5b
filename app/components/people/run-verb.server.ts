import type { SubmissionResult } from '@conform-to/react';
import { data } from '@remix-run/node';
import { AppError } from '#server/kernel/errors';
import { refusedFields } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';

/** What a form's action answers when it does not lead elsewhere. */
export interface FormAnswer {
  lastResult: SubmissionResult<string[]>;
}

interface Replying {
  reply(options?: ReturnType<typeof refusedFields>): SubmissionResult<string[]>;
}

/** Sends a refused submission back into its form. */
export const refused = (lastResult: SubmissionResult<string[]>) =>
  data<FormAnswer>({ lastResult }, { status: 400 });

/** Runs a verb for a form: a refusal that a person can mend goes back into the form. */
export async function runForForm<T>(
  submission: Replying,
  t: Translate,
  run: () => Promise<T>,
): Promise<{ value: T } | { answer: ReturnType<typeof refused> }> {
  try {
    return { value: await run() };
  } catch (error) {
    const failure = refusal(error);
    const { message, mendable } = refusalWords(failure, t);
    return { answer: refused(submission.reply(refusedFields({ message, details: mendable }, t))) };
  }
}

/** A refusal in the reader's language, with the details that a field can show. */
export function refusalWords(failure: AppError, t: Translate) {
  const details = failure.details ?? [];
  const reason = details.find(({ path }) => path === 'refused' || path === 'holders');
  const code = reason?.code ?? (failure.code === 'CONFLICT' ? 'stale' : '');
  const message = code
    ? t(`people:refused.${code as 'self'}`, { defaultValue: failure.message })
    : t(`errors:code.${failure.code}`);
  return { message, mendable: details.filter(({ path }) => path !== reason?.path) };
}

/** The same for a button without a form of its own: only the message. */
export async function runForButton<T>(
  t: Translate,
  run: () => Promise<T>,
): Promise<{ value: T } | { problem: string }> {
  try {
    return { value: await run() };
  } catch (error) {
    return { problem: refusalWords(refusal(error), t).message };
  }
}

/** @throws AppError VALIDATION_ERROR for a form that none of our pages sends */
export function unknownIntent(t: Translate): never {
  throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
}
