import { RotateCw } from 'lucide-react';
import { can } from '#server/permissions/can';
import { FormAlert } from '~/components/form/error-summary';
import { OfflineNote } from '~/components/form/offline-note';
import { Page } from '~/components/shell/page';
import { ButtonLink } from '~/components/ui/button';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { CacheCard, type CacheStatistics } from './cache-card';

/** The state of the product itself, one card a part. */
export function SystemScreen({
  caches,
  cleared,
}: {
  caches: CacheStatistics;
  /** The caches were emptied a moment ago. */
  cleared: boolean;
}) {
  const { permissions } = useApp();
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('system:title')}
      subtitle={t('system:intro', { when: format.ago(caches.since) })}
      actions={
        <ButtonLink to="/admin/system" icon={<RotateCw aria-hidden="true" className="size-4" />}>
          {t('system:refresh')}
        </ButtonLink>
      }
    >
      <OfflineNote />
      {cleared && <FormAlert tone="good">{t('system:cleared')}</FormAlert>}
      <CacheCard caches={caches} mayClear={can(permissions, 'system.manage')} />
    </Page>
  );
}
