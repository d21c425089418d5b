import type { Locale, StageKey, StageTone } from '#models/vocabulary';
import type { Lists } from '../followup/contact-lists';

/** The configured word and colour of a stage, as the props of a `StageChip`. */
export function stageChip(
  { stages }: Pick<Lists, 'stages'>,
  key: StageKey,
  locale: Locale,
): { label: string; tone?: StageTone } {
  const stage = stages.find((one) => one.key === key);
  return { label: stage?.label[locale] ?? key, ...(stage ? { tone: stage.tone } : {}) };
}
