import { readFreeDays } from '#server/domain/followups';
import { addDays, type FreeDates } from '#server/domain/people/free-days';

/** The free days that ready-made times have to skip. Yesterday is somebody's today. */
export async function freeDaysAhead(now: Date): Promise<FreeDates> {
  const { weekend, holidays } = await readFreeDays();
  const from = addDays(now.toISOString().slice(0, 10), -1);
  const ahead = holidays.filter(({ date }) => date >= from);
  return { weekend, holidays: ahead.map(({ date }) => ({ date })) };
}
