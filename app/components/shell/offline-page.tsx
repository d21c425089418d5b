import { useRevalidator } from '@remix-run/react';
import { WifiOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';

/** A page that did not come. It is asked for again by a press, and by itself when the network is back. */
export function OfflinePage() {
  const { t } = useTranslation(['errors', 'common']);
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    window.addEventListener('online', revalidate);
    return () => window.removeEventListener('online', revalidate);
  }, [revalidate]);
  return (
    <div role="alert" className="py-8 sm:py-16">
      <EmptyState
        icon={<WifiOff />}
        title={<h1>{t('errors:offlineTitle')}</h1>}
        body={t('errors:offlineBody')}
        action={
          <Button variant="primary" pending={state !== 'idle'} onClick={revalidate}>
            {t('common:retry')}
          </Button>
        }
      />
    </div>
  );
}
