import type { Locale, StageKey } from '#models/vocabulary';
import { readSetting } from '#server/domain/settings';

const JOURNEY: readonly StageKey[] = [
  'new',
  'contacted',
  'qualified',
  'applied',
  'offer',
  'enrolled',
];

/** A student's way through the stages, for the sign-in page: in the words and colours waiting inside. */
export async function journeyStages(locale: Locale) {
  const stages = await readSetting('lists.stages');
  return stages
    .filter(({ key }) => JOURNEY.includes(key))
    .sort((left, right) => left.order - right.order)
    .map(({ label, tone }) => ({ label: label[locale], tone }));
}
