import { nothingInput } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { freeDaysOutput } from './calendar-schema';
import { readFreeDays } from './free-day';

/** The weekend and the holidays, for forms that warn while a time is picked. */
export const freeDays = query({
  name: 'followups.freeDays',
  permission: 'followups.view',
  input: nothingInput,
  output: freeDaysOutput,

  async run() {
    const { weekend, holidays } = await readFreeDays();
    return {
      weekend: [...weekend],
      holidays: holidays.map(({ date, label }) => ({ date, label })),
    };
  },
});
