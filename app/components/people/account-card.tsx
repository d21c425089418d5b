import type { UserDetails } from '#server/domain/users/schema';
import { Card } from '~/components/ui/card';
import { useT } from '~/lib/use-t';
import { IntentButton } from './intent-button';

/** Links, closing, reopening, deleting: what is done to an account as a whole. */
export function AccountCard({ user }: { user: UserDetails }) {
  const t = useT();
  return (
    <Card title={t('people:danger')}>
      <div className="grid gap-4">
        {user.isDeleted && <IntentButton intent="restore">{t('people:restore')}</IntentButton>}
        {!user.isDeleted && user.active && (
          <>
            <IntentButton intent="link" hint={t('people:linkMakeHint')}>
              {t('people:linkMake')}
            </IntentButton>
            <IntentButton intent="deactivate" hint={t('people:deactivateHint')}>
              {t('people:deactivate')}
            </IntentButton>
          </>
        )}
        {!user.isDeleted && !user.active && (
          <IntentButton intent="reactivate">{t('people:reactivate')}</IntentButton>
        )}
        {!user.isDeleted && (
          <IntentButton intent="delete" variant="danger" hint={t('people:deleteHint')}>
            {t('people:delete')}
          </IntentButton>
        )}
      </div>
    </Card>
  );
}
