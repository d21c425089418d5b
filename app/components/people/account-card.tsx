import type { UserDetails } from '#server/domain/users/schema';
import { Card } from '~/components/ui/card';
import type { Option } from '~/components/ui/select';
import { useT } from '~/lib/use-t';
import { IntentButton } from './intent-button';
import { SuccessorField } from './successor-field';

/** Links, closing, reopening, deleting: what is done to an account as a whole. */
export function AccountCard({
  user,
  counselors,
}: {
  user: UserDetails;
  /** Who may take the students. */
  counselors: readonly Option[];
}) {
  const t = useT();
  const successor = (id: string) => (
    <SuccessorField id={id} counselors={counselors} className="basis-full" />
  );
  return (
    <Card title={t('people:danger')}>
      <div className="grid gap-4">
        {user.isDeleted && <IntentButton intent="restore">{t('people:restore')}</IntentButton>}
        {!user.isDeleted && user.active && (
          <>
            <IntentButton intent="link" hint={t('people:linkMakeHint')}>
              {t('people:linkMake')}
            </IntentButton>
            <IntentButton
              intent="deactivate"
              hint={t('people:deactivateHint')}
              beside={successor('deactivate-to')}
            >
              {t('people:deactivate')}
            </IntentButton>
          </>
        )}
        {!user.isDeleted && !user.active && (
          <IntentButton intent="reactivate">{t('people:reactivate')}</IntentButton>
        )}
        {!user.isDeleted && (
          <IntentButton
            intent="delete"
            variant="danger"
            hint={t('people:deleteHint')}
            beside={user.active && successor('delete-to')}
          >
            {t('people:delete')}
          </IntentButton>
        )}
      </div>
    </Card>
  );
}
