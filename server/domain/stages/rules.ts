import type { StageKey, StageRequirement } from '#models/vocabulary';

/** What the rules read of a configured stage; see the setting `lists.stages`. */
export interface StageRule {
  key: StageKey;
  order: number;
  enabled: boolean;
  terminal: boolean;
  mayGoBack: boolean;
  requires: StageRequirement;
  deadlineDays: number | null;
}

/** What a student has, or is given in the same step. */
export interface StepFacts {
  followup: boolean;
  note: boolean;
  /** At least one document of the checklist is received or verified. */
  document: boolean;
}

export type MoveProblem =
  | 'stage_disabled'
  | 'stage_closed'
  | 'no_way_back'
  | 'followup_required'
  | 'note_required'
  | 'document_required';

/**
 * What stands in the way of moving a student, first what nothing can mend; empty when they may move.
 * A stage that the settings do not know, as an old record may hold, can be left and not entered.
 */
export function moveProblems(
  stages: readonly StageRule[],
  move: { from: StageKey; to: StageKey },
  facts: StepFacts,
): MoveProblem[] {
  if (move.from === move.to) return [];
  const target = ruleOf(stages, move.to);
  if (!target?.enabled) return ['stage_disabled'];
  const barred = whyNotLeave(ruleOf(stages, move.from), target);
  if (barred) return [barred];
  const needed = whatEntryNeeds(target, facts);
  return needed ? [`${needed}_required`] : [];
}

/** Why a student must stay. A terminal stage is left, in any direction, only where it may go back. */
function whyNotLeave(from: StageRule | undefined, to: StageRule): MoveProblem | null {
  if (!from || from.mayGoBack) return null;
  if (from.terminal) return 'stage_closed';
  return to.order < from.order ? 'no_way_back' : null;
}

/** What somebody must still leave behind as a student enters a stage. */
export function whatEntryNeeds(
  { requires }: Pick<StageRule, 'requires'>,
  facts: StepFacts,
): Exclude<StageRequirement, 'none'> | null {
  return requires === 'none' || facts[requires] ? null : requires;
}

/** Whether a stage can be chosen at all for a student who stands in another. */
export function isReachable(stages: readonly StageRule[], from: StageKey, to: StageKey): boolean {
  return (
    moveProblems(stages, { from, to }, { followup: true, note: true, document: true }).length === 0
  );
}

export const DAY_MS = 86_400_000;

/** The instant from which a student is late in a stage entered at `since`; null where none is set. */
export function lateFrom(stage: StageRule | undefined, since: Date): Date | null {
  if (!stage?.deadlineDays || stage.terminal) return null;
  return new Date(since.getTime() + stage.deadlineDays * DAY_MS);
}

/** Whole days past the deadline of the stage, or 0 while it is not over. */
export function daysLate(stage: StageRule | undefined, since: Date, now: Date): number {
  const from = lateFrom(stage, since);
  if (!from || from >= now) return 0;
  return Math.max(1, Math.floor((now.getTime() - from.getTime()) / DAY_MS));
}

/** The stage of a new student: `new`, or the first one that is open where `new` is switched off. */
export function firstStage(stages: readonly StageRule[]): StageKey {
  const open = stages.filter(({ enabled, terminal }) => enabled && !terminal);
  const usual = open.find(({ key }) => key === 'new');
  return (usual ?? open.toSorted((a, b) => a.order - b.order)[0])?.key ?? 'new';
}

export function ruleOf<T extends { key: string }>(
  stages: readonly T[],
  key: string,
): T | undefined {
  return stages.find((stage) => stage.key === key);
}
