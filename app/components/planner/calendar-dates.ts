import type { Locale } from '#models/vocabulary';
import { addDays, weekdayNumber } from '#server/domain/people/free-days';

export const SPANS = ['month', 'week', 'day'] as const;
export type Span = (typeof SPANS)[number];

/** Weekdays by number, 0 for Sunday: English weeks begin on Sunday, Arabic ones on Saturday. */
const WEEK_START: Record<Locale, number> = { en: 0, ar: 6 };
const DAYS_A_WEEK = 7;

export interface CalendarRange {
  from: string;
  days: number;
}

/** Of the years that `plannedDay` knows. */
const dateForm = /^(20\d\d|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A calendar day out of an address, or `today` for what is none. */
export function dateIn(text: string | null, today: string): string {
  if (!text || !dateForm.test(text)) return today;
  // The 31st of a short month becomes a day of the next one.
  return addDays(text, 0);
}

/** The whole weeks that a span shows round a date. */
export function rangeOf(span: Span, date: string, locale: Locale): CalendarRange {
  if (span === 'day') return { from: date, days: 1 };
  if (span === 'week') return { from: weekStart(date, locale), days: DAYS_A_WEEK };
  const from = weekStart(`${date.slice(0, 7)}-01`, locale);
  const end = nextMonth(date, 1);
  let days = DAYS_A_WEEK;
  while (addDays(from, days) < end) days += DAYS_A_WEEK;
  return { from, days };
}

/** The date that the next, or with -1 the previous, span is shown at. */
export function stepFrom(span: Span, date: string, by: 1 | -1): string {
  if (span === 'month') return nextMonth(date, by);
  return addDays(date, span === 'week' ? by * DAYS_A_WEEK : by);
}

/** The numbers of the weekdays in the order of a reader's week. */
export function weekdaysOf(locale: Locale): number[] {
  return Array.from({ length: DAYS_A_WEEK }, (_, at) => (WEEK_START[locale] + at) % DAYS_A_WEEK);
}

function weekStart(date: string, locale: Locale): string {
  const back = (weekdayNumber(date) - WEEK_START[locale] + DAYS_A_WEEK) % DAYS_A_WEEK;
  return addDays(date, -back);
}

function nextMonth(date: string, by: 1 | -1): string {
  const [year = 1970, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
}
