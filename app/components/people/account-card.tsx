import type { UserDetails } from '#server/domain/users/schema';
import { Card } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { type Option, Select } from '~/components/ui/select';
import { useT } from '~/lib/use-t';
import { IntentButton } from './intent-button';

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
  const takers = counselors.filter(({ value }) => value !== user.id);
  const successor = (id: string) =>
    takers.length > 0 && (
      <Field id={id} label={t('people:handOver')} className="basis-full">
        {(aria) => (
          <Select
            {...aria}
            name="handOverTo"
            placeholder={t('people:handOverQueue')}
            options={takers}
          />
        )}
      </Field>
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
