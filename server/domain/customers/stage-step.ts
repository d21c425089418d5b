import type { CustomerRecord } from '#models/customer-types';
import type { SalesStatus } from '#models/vocabulary';
import { readSetting } from '#server/domain/settings';
import { type MoveProblem, moveProblems } from '#server/domain/stages/rules';
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

/** What stands in the way of a student's move, judged by the configured stages. */
export async function moveRefusals(
  before: CustomerRecord,
  to: SalesStatus,
  { followup, note }: Pick<UpdateCustomerInput, 'followup' | 'note'>,
): Promise<ErrorDetail[]> {
  const from = before.evaluation.salesStatus;
  const problems = moveProblems(
    await readSetting('lists.stages'),
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
