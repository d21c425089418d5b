import { dateOf } from './zoned-instant';

/** The days on which nobody works: weekdays (0 for Sunday) and single dates. */
export interface FreeDates {
  weekend: readonly number[];
  holidays: readonly { date: string }[];
}

/** The same with the names of the holidays. */
export interface FreeDays extends FreeDates {
  holidays: readonly { date: string; label: Readonly<Record<'en' | 'ar', string>> }[];
}

/** Why a day is free: its weekday, or the holiday on it, which is the better reason of the two. */
export type FreeReason =
  | { kind: 'weekend' }
  | { kind: 'holiday'; label: Readonly<Record<'en' | 'ar', string>> };

/** @param date a calendar day, `2026-11-27` */
export function freeReason(date: string, { weekend, holidays }: FreeDays): FreeReason | null {
  const holiday = holidays.find((one) => one.date === date);
  if (holiday) return { kind: 'holiday', label: holiday.label };
  return weekend.includes(weekdayNumber(date)) ? { kind: 'weekend' } : null;
}

export function isFreeDay(date: string, { weekend, holidays }: FreeDates): boolean {
  return weekend.includes(weekdayNumber(date)) || holidays.some((one) => one.date === date);
}

/** Longer than any row of holidays; a calendar without working days ends the search. */
const MOST_FREE_IN_A_ROW = 60;

/** The day itself when people work on it, otherwise the next one on which they do. */
export function workingDayFrom(date: string, free: FreeDates): string {
  for (let days = 0; days < MOST_FREE_IN_A_ROW; days += 1) {
    const candidate = addDays(date, days);
    if (!isFreeDay(candidate, free)) return candidate;
  }
  return date;
}

export function addDays(date: string, days: number): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return dateOf({ year, month, day, hour: 0, minute: 0 }, days);
}

/** 0 for Sunday. */
export function weekdayNumber(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
