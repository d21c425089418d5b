import { z } from 'zod';
import { entryKey } from '#server/domain/settings/values-schema';
import { QUICK_TIMES } from './moments';

const PLANNED = 'planned:';

/** The value of the choice "this is the contact that was planned". */
export const plannedValue = (followupId: string): string => `${PLANNED}${followupId}`;

/** The planned follow-up that a choice means, or null when it means a kind of contact. */
export const plannedId = (contact: string): string | null =>
  contact.startsWith(PLANNED) ? contact.slice(PLANNED.length) : null;

export const localTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/)
  .optional();
const note = z.string().max(10_000).optional();

export function requirePickedTime(
  { when, whenAt }: { when: string; whenAt?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (when !== 'at' || whenAt) return;
  context.addIssue({
    code: 'custom',
    path: ['whenAt'],
    message: 'is required',
    params: { code: 'time_missing' },
  });
}

/** A contact that took place, and when the next one shall be. */
export const logSchema = z
  .strictObject({
    contact: z.union([entryKey, z.string().regex(new RegExp(`^${PLANNED}[0-9a-f]{24}$`))]),
    outcome: entryKey,
    durationMinutes: z.number().int().min(0).max(1_440).optional(),
    note,
    when: z.enum(['none', ...QUICK_TIMES, 'at']).default('none'),
    whenAt: localTime,
    nextType: entryKey.optional(),
  })
  .superRefine(requirePickedTime);

/** A contact that is to come. */
export const planSchema = z
  .strictObject({
    contact: entryKey,
    note,
    when: z.enum([...QUICK_TIMES, 'at']),
    whenAt: localTime,
  })
  .superRefine(requirePickedTime);
