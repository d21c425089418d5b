import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { freeReason, workingDayFrom } from '#server/domain/people/free-days';
import { fromLocalInput } from '#server/domain/people/zoned-instant';
import { useTRPC } from '~/lib/trpc';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';

const HOUR_MS = 3_600_000;

/**
 * Warns while a time on a free day is picked, and offers the same hour of the next working day. It
 * never stands in the way.
 */
export function FreeDayHint({
  value,
  onUse,
}: {
  /** As the date-time field has it. */
  value: string;
  onUse: (value: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const { locale, timeZone } = useApp();
  const trpc = useTRPC();
  const { data: free } = useQuery({
    ...trpc.followups.freeDays.queryOptions({}),
    staleTime: HOUR_MS,
    retry: false,
  });
  const date = value.slice(0, 10);
  const moment = fromLocalInput(value, timeZone);
  const reason = free && moment ? freeReason(date, free) : null;
  if (!free || !moment || !reason) return null;
  const better = `${workingDayFrom(date, free)}${value.slice(10)}`;
  const betterMoment = fromLocalInput(better, timeZone) ?? moment;
  const day = format.day(moment);
  return (
    <div role="status" className="flex gap-2 rounded bg-warn-soft px-3 py-2 text-sm text-warn">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <p>
        {reason.kind === 'holiday'
          ? t('planner:freeHoliday', { day, holiday: reason.label[locale] })
          : t('planner:freeWeekend', { day })}{' '}
        <button
          type="button"
          onClick={() => onUse(better)}
          className="font-medium underline underline-offset-2"
        >
          {t('planner:useInstead', { when: format.dateTime(betterMoment) })}
        </button>
      </p>
    </div>
  );
}
