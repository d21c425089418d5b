import type { TimelineItem } from '#server/domain/customers/output';
import { type FieldWords, fieldLabel, fieldValue, hasLabel } from './field-words';

type ChangeItem = Extract<TimelineItem, { kind: 'change' }>;
export type FieldChange = ChangeItem['changes'][number];

/** What the record keeps for itself and nobody reads. */
const BOOKKEEPING =
  /^(isDeleted|deletedAt|deletedBy|createdBy|updatedBy|customFields|evaluation\.statusChangedAt|marketing\.(attempts|firstTouchAt|lastTouchAt)|assignment\.(scopeAgentIds|history|disagree))(\.|$)/;
const STAGE = 'evaluation.salesStatus';
/** Lists too long for a sentence: their names are enough. */
const LISTS = /^(assignment|documents)(\.|$)/;

/** The changes of an entry that tell a reader something, the stage first. */
export function readableChanges(
  changes: readonly FieldChange[],
  { t }: Pick<FieldWords, 't'>,
): readonly FieldChange[] {
  return changes
    .filter(({ field }) => !BOOKKEEPING.test(field) && (LISTS.test(field) || hasLabel(field, t)))
    .sort((left, right) => Number(right.field === STAGE) - Number(left.field === STAGE));
}

/** One change as a sentence: "Stage: New → Contacted", "City: Mansoura", "Passport number removed". */
export function changeSentence({ field, from, to }: FieldChange, words: FieldWords): string {
  const { t } = words;
  if (LISTS.test(field)) {
    return t(
      field.startsWith('documents') ? 'student:entry.documents' : 'student:entry.counselors',
    );
  }
  const name = fieldLabel(field, t);
  const before = fieldValue(field, from, words);
  const after = fieldValue(field, to, words);
  if (!before && !after) return t('student:entry.listChanged', { field: name });
  if (!after) return t('student:entry.cleared', { field: name });
  if (!before) return t('student:entry.set', { field: name, to: after });
  return t('student:entry.moved', { field: name, from: before, to: after });
}

/** What an entry of the timeline says in bold, and the quiet line under it. */
export function entryWords(
  { action, changes }: Pick<ChangeItem, 'action' | 'changes'>,
  words: FieldWords,
): { title: string; detail: string } {
  const { t } = words;
  if (action !== 'UPDATE') {
    const lead = changes.find(({ field }) => field === 'assignment.assignedAgentId')?.to;
    const name = typeof lead === 'string' ? words.agentNames?.get(lead) : undefined;
    if (name && action !== 'CREATE') {
      return { title: t('student:entry.assigned', { name }), detail: '' };
    }
    const said = changes.find(({ field }) => field === 'counselorStatus');
    return { title: actionTitle(action, words), detail: said ? changeSentence(said, words) : '' };
  }
  const told = readableChanges(changes, words);
  const [first, ...rest] = told;
  if (!first) return { title: t('student:entry.UPDATE'), detail: '' };
  if (first.field === STAGE || rest.length === 0) {
    const detail = rest.map((change) => changeSentence(change, words)).join(' · ');
    return { title: changeSentence(first, words), detail };
  }
  const names = [...new Set(told.map(({ field }) => fieldLabel(field, t)))];
  return {
    title: t('student:entry.several', { count: told.length }),
    detail: names.join(t('listSeparator')),
  };
}

function actionTitle(action: ChangeItem['action'], { t }: FieldWords): string {
  switch (action) {
    case 'CREATE':
    case 'DELETE':
    case 'RESTORE':
    case 'ASSIGN':
    case 'REASSIGN':
    case 'ADD_AGENT':
    case 'IMPORT':
      return t(`student:entry.${action}`);
    case 'END_AGENT':
    case 'COUNSELOR_STATUS':
      return t(`assignment:changed.${action}`);
    default:
      return t('student:entry.other');
  }
}
