import type { SubmissionResult } from '@conform-to/react';
import { data } from '@remix-run/node';
import type { AppError, ErrorDetail } from '#server/kernel/errors';
import { refusedFields } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';

const HOLDERS = ['programmes', 'students', 'applications'] as const;

/** What holds a record that was to go. */
export interface Held {
  of: (typeof HOLDERS)[number];
  count: number;
}

/** What a form, or a button, is answered when it does not lead elsewhere. */
export interface AdmissionAnswer {
  lastResult?: SubmissionResult<string[]> | undefined;
  problem?: string;
  held?: readonly Held[];
  /** The live record in the way. */
  otherTo?: string | undefined;
}

interface Refused {
  t: Translate;
  /** Where records of the kind are shown. */
  live: string;
  submission?: { reply(errors: ReturnType<typeof refusedFields>): SubmissionResult<string[]> };
}

/** A verb's refusal as the page shows it; whatever a person cannot mend is thrown on. */
export function refusedAnswer(error: unknown, { t, live, submission }: Refused) {
  const failure = refusal(error);
  const details = failure.details ?? [];
  const held = details.flatMap(heldBy);
  const other = details.find(({ code }) => code === 'existing_id')?.message;
  const problem = messageOf(failure, held, t);
  const mendable = details.filter(
    (detail) =>
      heldBy(detail).length === 0 &&
      !['existing_id', 'stale', 'duplicate'].includes(detail.code ?? ''),
  );
  const answer: AdmissionAnswer = {
    problem,
    held,
    otherTo: other && `${live}/${other}`,
    lastResult: submission?.reply(refusedFields({ message: problem, details: mendable }, t)),
  };
  return data(answer, { status: failure.statusCode });
}

/** A form whose fields are not right yet, or that a button without scripts changed. */
export function unfinished(lastResult: SubmissionResult<string[]>) {
  const answer: AdmissionAnswer = { lastResult };
  return data(answer, { status: lastResult.status === 'error' ? 400 : 200 });
}

function heldBy({ code, count = 0 }: ErrorDetail): Held[] {
  const of = HOLDERS.find((one) => code === `in_use_${one}`);
  return of ? [{ of, count }] : [];
}

function messageOf({ code }: AppError, held: readonly Held[], t: Translate): string {
  if (held.length > 0) return t('universities:inUseTitle');
  if (code === 'CONFLICT') return t('universities:stale');
  if (code === 'DUPLICATE') return t('universities:taken');
  return t(`errors:code.${code}`);
}
