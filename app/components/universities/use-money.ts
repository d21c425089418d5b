import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import type { Money, Tuition } from './money';

/** Sums, fees and durations in the reader's words. */
export function useMoney() {
  const t = useT();
  const format = useFormat();
  const money = ({ amount, currency }: Money) => `${format.number(amount)} ${currency}`;
  return {
    money,
    /** `5,000 USD a year` */
    tuitionText: (tuition: Tuition) =>
      t('universities:tuitionText', {
        amount: money(tuition),
        period: t(`universities:period.${tuition.per}`),
      }),
    /** Whole years where it is some. */
    durationText: (months: number | null) => {
      if (months === null) return '';
      return months % 12 === 0
        ? t('universities:years', { count: months / 12 })
        : t('universities:months', { count: months });
    },
  };
}
