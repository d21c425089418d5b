import { followupCalendar, sanitizeNote } from '#server/domain/followups';
import { wallClock } from '#server/domain/people/wall-clock';
import { dateOf } from '#server/domain/people/zoned-instant';
import { settingsLists } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import type { Translate } from '~/lib/i18n';
import { dateIn, rangeOf, SPANS, type Span } from './calendar-dates';
import { plannerPeople, whoseInput } from './planner-people.server';
import { typesOf } from './type-filter.server';

/** How many contacts of a day each span has room for. */
const PER_DAY: Record<Span, number> = { month: 3, week: 12, day: 50 };

/** What the calendar shows: `?span=`, `?date=` and whose. */
export async function calendarPage(app: RequestContext, params: URLSearchParams, t: Translate) {
  const people = await plannerPeople(app, params);
  const { query } = people;
  const today = dateOf(wallClock(new Date(), app.timeZone));
  const span = SPANS.find((one) => one === params.get('span')) ?? 'month';
  const date = dateIn(params.get('date'), today);
  const [calendar, lists] = await Promise.all([
    followupCalendar(app, {
      ...rangeOf(span, date, app.locale),
      ...whoseInput(query),
      type: typesOf(query),
      perDay: PER_DAY[span],
      timeZone: app.timeZone,
    }),
    settingsLists(app, {}),
  ]);
  const days = calendar.days.map((day) => ({
    ...day,
    items: day.items.map((row) => ({ ...row, notes: sanitizeNote(row.notes) })),
  }));
  return { title: `${t('planner:title')} · EduGate`, ...people, span, date, today, days, lists };
}

export type CalendarPage = Awaited<ReturnType<typeof calendarPage>>;
export type CalendarView = Pick<CalendarPage, 'days' | 'date' | 'today' | 'lists' | 'query'>;
