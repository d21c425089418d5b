import type { z } from 'zod';
import type { Locale, StageKey, StageTone } from '#models/vocabulary';
import type { listsOutput } from '#server/domain/settings/schema';
import type { StageRule } from '#server/domain/stages/rules';

export interface Choice<Key extends string = string> {
  key: Key;
  label: string;
  /** Switched-off choices still name what records hold. */
  enabled: boolean;
}

/** The lists of this installation in the reader's language, in their order. */
export interface GridLists {
  stages: readonly (Choice<StageKey> & StageRule & { tone: StageTone })[];
  sources: readonly Choice[];
  lostReasons: readonly Choice[];
  counselorStatuses: readonly Choice[];
  /** How a follow-up that a stage asks for is planned. */
  followupType: string;
}

export function gridListsOf(lists: z.output<typeof listsOutput>, locale: Locale): GridLists {
  const named = <K extends string>({ key, label, enabled }: Named<K>): Choice<K> => {
    return { key, label: label[locale], enabled };
  };
  return {
    stages: lists.stages.map((stage) => ({ ...stage, ...named(stage) })),
    sources: lists.sources.map(named),
    lostReasons: lists.lostReasons.map(named),
    counselorStatuses: lists.counselorStatuses.map(named),
    followupType: lists.followupTypes.find(({ enabled }) => enabled)?.key ?? 'call',
  };
}

interface Named<K extends string> {
  key: K;
  label: Record<Locale, string>;
  enabled: boolean;
}

/** The label of a key; a key that no list knows stands for itself. */
export const labelOf = (list: readonly Choice[], key: string): string =>
  list.find((choice) => choice.key === key)?.label ?? key;
