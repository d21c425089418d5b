import type { Locale } from '#models/vocabulary';
import {
  daysBetween,
  type WallClock,
  wallClock,
  weekdayOf,
} from '#server/domain/people/wall-clock';
import { localDigits, localNumber } from './digits';
import { isolateNumber } from './direction';
import type { Translate } from './i18n';
import { groupPhone } from './phone-groups';

type Moment = string | Date;

/** How urgent a due time is: past, today, later, or not set. */
export type Urgency = 'overdue' | 'today' | 'later' | 'none';

export interface FormatSettings {
  t: Translate;
  locale: Locale;
  timeZone: string;
  now: Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Formats for one reader at one moment. Nothing is taken from the machine's clock, zone or
 * language, so that the server and the browser write the same text.
 */
export function createFormat({ t, locale, timeZone, now }: FormatSettings) {
  const clock = (moment: Moment) => wallClock(new Date(moment), timeZone);
  const digits = (text: string | number) => localDigits(String(text), locale);
  const month = (number: number) => t(`time:months.m${number as 1}`);
  const today = clock(now);

  const dayOf = ({ year, month: m, day, weekday }: WallClock) => {
    if (year !== today.year) return `${digits(day)} ${month(m)} ${digits(year)}`;
    return `${t(`time:weekdays.${weekday}`)} ${digits(day)} ${month(m)}`;
  };
  const timeOf = ({ hour, minute }: WallClock) => {
    const minutes = String(minute).padStart(2, '0');
    if (locale === 'en') return `${String(hour).padStart(2, '0')}:${minutes}`;
    return `${digits(`${hour % 12 || 12}:${minutes}`)} ${t(hour < 12 ? 'time:am' : 'time:pm')}`;
  };
  const nearDay = (then: WallClock) => {
    const days = daysBetween(today, then);
    if (days === 0) return t('time:today');
    if (days === 1) return t('time:tomorrow');
    if (days === -1) return t('time:yesterday');
    return dayOf(then);
  };
  const nearDayTime = (then: WallClock) =>
    t('time:dayAndTime', { day: nearDay(then), time: timeOf(then) });

  const isolated = (text: string) => isolateNumber(text, locale);
  const passed = (moment: Moment) => now.getTime() - new Date(moment).getTime();

  return {
    /** `Thu 26 Nov`, with the year instead of the weekday when it is another year. */
    day: (moment: Moment) => dayOf(clock(moment)),
    /** `26 Nov 2026` */
    date: (moment: Moment) => {
      const { year, month: m, day } = clock(moment);
      return `${digits(day)} ${month(m)} ${digits(year)}`;
    },
    /** A calendar date (`2004-05-17`) that belongs to no time zone, such as a birth date. */
    plainDate: (date: string) => {
      const [year = 0, m = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
      return `${digits(day)} ${month(m)} ${digits(year)}`;
    },
    /** An intake (`2027-09`) as `Sep 2027`; what is no month stays as it was typed. */
    month: (text: string) => {
      const [, year, m] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
      return year && m ? `${month(Number(m))} ${digits(year)}` : text;
    },
    /** `3.4 / 4` */
    outOf: (value: number, scale: number) =>
      isolated(`${localNumber(value, locale)} / ${localNumber(scale, locale)}`),
    weekday: (date: string) => {
      const [year = 0, m = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
      return t(`time:weekdays.${weekdayOf(year, m, day)}`);
    },
    /** `14:30`; in Arabic `٢:٣٠ م` */
    time: (moment: Moment) => timeOf(clock(moment)),
    /** `Today 14:30`, `Thu 26 Nov 14:30` */
    dateTime: (moment: Moment) => nearDayTime(clock(moment)),
    /** `12 min ago`; a date after a month. */
    ago: (moment: Moment) => {
      const past = passed(moment);
      if (past < MINUTE) return t('time:now');
      if (past < HOUR) return t('time:minutesAgo', { count: Math.floor(past / MINUTE) });
      if (past < DAY) return t('time:hoursAgo', { count: Math.floor(past / HOUR) });
      if (past < 30 * DAY) return t('time:daysAgo', { count: Math.floor(past / DAY) });
      return dayOf(clock(moment));
    },
    /** The shortest form, for the margin of a timeline: `12 min`, `1 h`, `5 d`. */
    age: (moment: Moment) => {
      const past = Math.max(0, passed(moment));
      if (past < MINUTE) return t('time:now');
      if (past < HOUR) return t('time:minutes', { count: Math.floor(past / MINUTE) });
      if (past < DAY) return t('time:hours', { count: Math.floor(past / HOUR) });
      if (past < 30 * DAY) return t('time:days', { count: Math.floor(past / DAY) });
      return dayOf(clock(moment));
    },
    /** When something is due, and how urgent that is: `2 h overdue`, `Today 14:30`, `Tomorrow 09:00`. */
    due: (moment: Moment | null | undefined): { text: string; urgency: Urgency } => {
      if (!moment) return { text: t('common:none'), urgency: 'none' };
      const late = passed(moment);
      if (late >= DAY) {
        return {
          text: t('time:daysOverdue', { count: Math.floor(late / DAY) }),
          urgency: 'overdue',
        };
      }
      if (late >= HOUR) {
        return {
          text: t('time:hoursOverdue', { count: Math.floor(late / HOUR) }),
          urgency: 'overdue',
        };
      }
      if (late >= MINUTE) {
        return {
          text: t('time:minutesOverdue', { count: Math.floor(late / MINUTE) }),
          urgency: 'overdue',
        };
      }
      const then = clock(moment);
      return {
        text: nearDayTime(then),
        urgency: daysBetween(today, then) <= 0 ? 'today' : 'later',
      };
    },
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      localNumber(value, locale, options),
    /** A count that may stop early: `10,000+`. */
    count: (value: number, capped = false) =>
      capped ? isolated(`${localNumber(value, locale)}+`) : localNumber(value, locale),
    /** A ratio of one as a percentage: 0.12 is `12%`. */
    percent: (ratio: number, fractionDigits = 0) =>
      isolated(
        localNumber(ratio, locale, { style: 'percent', maximumFractionDigits: fractionDigits }),
      ),
    /** A difference with its sign: `+18`, `−4`. */
    delta: (value: number) =>
      isolated(`${value > 0 ? '+' : value < 0 ? '−' : ''}${localNumber(Math.abs(value), locale)}`),
    digits,
    phone: groupPhone,
  };
}

export type Format = ReturnType<typeof createFormat>;
