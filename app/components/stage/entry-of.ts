import type { StageKey } from '#models/vocabulary';
import type { CustomerOutput } from '#server/domain/customers/output';
import { isReachable, ruleOf, type StageRule, whatEntryNeeds } from '#server/domain/stages/rules';

/** What a student has that stages may ask for. */
export interface Possessions {
  nextFollowupAt: string | null;
  documents?: CustomerOutput['documents'] | undefined;
}

export type EntryNeed = 'followup' | 'note' | 'document' | null;

/**
 * How a student comes into a stage: not at all, at once, or with what somebody must add. Whoever does
 * not know the documents takes them as given; the server decides all the same.
 */
export function entryOf(
  stages: readonly StageRule[],
  move: { from: StageKey; to: StageKey },
  has: Possessions,
): { open: boolean; need: EntryNeed; final: boolean } {
  const stage = ruleOf(stages, move.to);
  const settled = has.documents?.some(({ status }) => SETTLED.includes(status)) ?? true;
  const facts = { followup: has.nextFollowupAt !== null, note: false, document: settled };
  return {
    open: isReachable(stages, move.from, move.to),
    need: stage ? whatEntryNeeds(stage, facts) : null,
    final: stage?.terminal === true && !stage.mayGoBack,
  };
}

const SETTLED: readonly string[] = ['received', 'verified'];
