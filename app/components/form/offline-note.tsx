import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import { FormAlert } from './error-summary';

/** On top of a screen whose forms share one action: what was sent last did not reach the server. */
export function OfflineNote() {
  const t = useT();
  const { offline } = useAnswer();
  return offline ? <FormAlert>{t('errors:offline')}</FormAlert> : null;
}
