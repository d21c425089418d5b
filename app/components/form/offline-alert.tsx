import { Button } from '~/components/ui/button';
import { useT } from '~/lib/use-t';
import { FormAlert } from './error-summary';

/** Inside a form that could not be sent: everything is still in it, and this button sends it again. */
export function OfflineAlert() {
  const t = useT();
  return (
    <FormAlert title={t('errors:offlineTitle')}>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <p>{t('errors:offlineForm')}</p>
        <Button type="submit" size="sm">
          {t('retry')}
        </Button>
      </div>
    </FormAlert>
  );
}
