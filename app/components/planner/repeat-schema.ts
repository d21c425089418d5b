import { z } from 'zod';
import { RECURRENCE_UNITS } from '#models/vocabulary';
import type { FollowupRow } from '#server/domain/followups/schema';

export const REPEATS = ['none', ...RECURRENCE_UNITS] as const;

/** How a form asks for a series. */
export const repeatFields = {
  every: z.enum(REPEATS).default('none'),
  interval: z.number().int().min(1).max(99).default(1),
  weekdays: z.array(z.number().int().min(0).max(6)).default([]),
  until: z.iso.date().optional(),
  count: z.number().int().min(1).max(366).optional(),
  skipFreeDays: z.boolean().default(false),
};
const repeatSchema = z.object(repeatFields);
type Repeat = z.output<typeof repeatSchema>;

/** The rule that a form describes; null for a contact that comes once. */
export function ruleOf({ every, interval, weekdays, until, count, skipFreeDays }: Repeat) {
  if (every === 'none') return null;
  return {
    every,
    interval,
    weekdays: every === 'week' ? weekdays : [],
    until: until ?? null,
    count: count ?? null,
    skipFreeDays,
  };
}

type Rule = FollowupRow['recurrence'];

/** What a form shows of a series. */
export function repeatValues(rule: Rule) {
  return {
    every: rule?.every ?? ('none' as const),
    interval: rule?.interval ?? 1,
    weekdays: (rule?.weekdays ?? []).map(String),
    until: rule?.until ?? undefined,
    count: rule?.count ?? undefined,
    skipFreeDays: rule?.skipFreeDays ?? true,
  };
}

/** Whether a form describes the very rule that is there, so that its series goes on as it is. */
export function sameRule(given: ReturnType<typeof ruleOf>, rule: Rule): boolean {
  if (!given || !rule) return !given && !rule;
  const { every, interval, weekdays, until, count, skipFreeDays } = rule;
  const there = { every, interval, weekdays, until, count, skipFreeDays };
  return JSON.stringify(given) === JSON.stringify(there);
}

/** How long before a contact its counselor may be reminded, in minutes; `usual` is for the settings. */
export const REMINDERS = ['usual', 'none', '0', '5', '15', '30', '60', '120', '1440'] as const;
export const reminderField = z
  .string()
  .regex(/^(usual|none|\d{1,5})$/)
  .default('usual');

/** The verb's word for a choice: minutes, null for none, nothing for what the settings say. */
export function reminderOf(choice: string): { reminderMinutes?: number | null } {
  if (choice === 'usual') return {};
  return { reminderMinutes: choice === 'none' ? null : Number(choice) };
}
