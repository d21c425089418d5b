import { useT } from '~/lib/use-t';
import { isTomorrow, type OfferedTime, type QuickClock } from './moments';

/** What a ready-made time is called; the next working day is "Tomorrow" whenever that is true. */
export function useQuickWords(clock: QuickClock): (time: OfferedTime) => string {
  const t = useT();
  return ({ key, at }) => {
    if (key === 'workday' && isTomorrow(at, clock)) return t('followups:whenTomorrow');
    return t(`followups:quick.${key}`);
  };
}
