import { z } from 'zod';
import { entryKey } from '#server/domain/settings/values-schema';
import { localTime, requirePickedTime } from '../followup/contact-schema';
import { chosenMoment, QUICK_TIMES, type QuickClock } from '../followup/moments';

/** What a form brings along with a move to another stage. */
export const stepSchema = z
  .strictObject({
    note: z.string().trim().max(2_000).optional(),
    followupType: entryKey.optional(),
    when: z.enum(['none', ...QUICK_TIMES, 'at']).default('none'),
    whenAt: localTime,
  })
  .superRefine(requirePickedTime);
type Step = z.output<typeof stepSchema>;

/** The same as the verb takes it; times are the person's own. */
export function stepOf({ note, followupType, when, whenAt }: Step, clock: QuickClock) {
  const dueAt = chosenMoment({ when, whenAt }, clock);
  return {
    ...(note ? { note } : {}),
    ...(dueAt ? { followup: { type: followupType ?? 'call', dueAt: dueAt.toISOString() } } : {}),
  };
}
