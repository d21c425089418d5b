import { ChevronLeft, ChevronRight } from 'lucide-react';
import { dayStart } from '#server/domain/people/zoned-instant';
import { ButtonLink } from '~/components/ui/button';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { SPANS, stepFrom } from './calendar-dates';
import type { CalendarPage } from './calendar-page.server';
import { calendarHref } from './planner-query';
import { SwitchLinks } from './switch-links';

/** Which days, and the ways to others. */
export function CalendarToolbar({ query, span, date, today, days }: CalendarPage) {
  const t = useT();
  const at = (place: { span?: string; date: string }) =>
    calendarHref(query, { span: place.span ?? span, date: place.date });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="flex gap-1">
        <ButtonLink
          to={at({ date: stepFrom(span, date, -1) })}
          size="icon"
          aria-label={t(`planner:previous.${span}`)}
        >
          <ChevronLeft aria-hidden="true" className="flip-rtl size-4" />
        </ButtonLink>
        <ButtonLink to={at({ date: today })}>{t('planner:todayButton')}</ButtonLink>
        <ButtonLink
          to={at({ date: stepFrom(span, date, 1) })}
          size="icon"
          aria-label={t(`planner:next.${span}`)}
        >
          <ChevronRight aria-hidden="true" className="flip-rtl size-4" />
        </ButtonLink>
      </div>
      <h2 className="text-lg font-semibold" aria-live="polite">
        <SpanTitle span={span} date={date} first={days[0]?.date} last={days.at(-1)?.date} />
      </h2>
      <div className="ms-auto">
        <SwitchLinks
          label={t('planner:span')}
          items={SPANS.map((one) => ({
            to: at({ span: one, date }),
            label: t(`planner:${one}`),
            on: one === span,
          }))}
        />
      </div>
    </div>
  );
}

function SpanTitle({
  span,
  date,
  first = date,
  last = date,
}: Pick<CalendarPage, 'span' | 'date'> & {
  first?: string | undefined;
  last?: string | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const { timeZone } = useApp();
  const day = (text: string) => format.day(dayStart(text, timeZone));
  if (span === 'day') return day(date);
  if (span === 'week') return t('planner:dayRange', { from: day(first), to: day(last) });
  const month = t(`time:months.m${Number(date.slice(5, 7)) as 1}`);
  return t('planner:monthOf', { month, year: format.digits(date.slice(0, 4)) });
}
