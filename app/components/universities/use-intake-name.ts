import type { IntakeView } from '#server/domain/intakes/schema';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';

/** What people call an intake: "Fall 2027". */
export function useIntakeName() {
  const t = useT();
  const format = useFormat();
  return ({ term, year }: Pick<IntakeView, 'term' | 'year'>) =>
    t('universities:termYear', {
      term: t(`universities:term.${term}`),
      year: format.digits(year),
    });
}
