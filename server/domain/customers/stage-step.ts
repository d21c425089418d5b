import type { CustomerRecord } from '#models/customer-types';
import type { StageKey } from '#models/vocabulary';
import { type MoveProblem, moveProblems, type StageRule } from '#server/domain/stages/rules';
import type { ErrorDetail } from '#server/kernel/errors';
import type { UpdateCustomerInput } from './schema';

/** What each refusal points to, and how it ends the sentence "The stage cannot be changed: it …". */
const REFUSALS: Record<MoveProblem, { path: string; message: string }> = {
  stage_disabled: { path: 'evaluation.salesStatus', message: 'is switched off' },
  stage_closed: { path: 'evaluation.salesStatus', message: 'ends the student’s story' },
  no_way_back: { path: 'evaluation.salesStatus', message: 'may not go back' },
  followup_required: { path: 'followup', message: 'needs a next follow-up' },
  note_required: { path: 'note', message: 'needs a note' },
  document_required: { path: 'documents', message: 'needs a received document' },
};

interface Move extends Pick<UpdateCustomerInput, 'followup' | 'note'> {
  to: StageKey;
}

/** What stands in the way of a student's move, judged by the configured stages. */
export function moveRefusals(
  stages: readonly StageRule[],
  before: CustomerRecord,
  { to, followup, note }: Move,
): ErrorDetail[] {
  const from = before.evaluation.salesStatus;
  const problems = moveProblems(
    stages,
    { from, to },
    {
      followup: followup !== undefined || before.nextFollowupAt !== null,
      note: note !== undefined,
      document: before.documents.some(({ status }) => DOCUMENTED.has(status)),
    },
  );
  return problems.map((code) => ({ ...REFUSALS[code], code }));
}

const DOCUMENTED: ReadonlySet<string> = new Set(['received', 'verified']);
