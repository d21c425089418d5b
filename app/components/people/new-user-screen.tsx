import { OfflineNote } from '~/components/form/offline-note';
import { Page } from '~/components/shell/page';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import { LinkShown } from './link-shown';
import { UserForm } from './user-form';
import type { AccountOptions } from './user-options.server';
import type { UserAnswer } from './user-page.server';

/** Opens an account; then the form gives way to the link for its owner. */
export function NewUserScreen({ options }: { options: AccountOptions }) {
  const t = useT();
  const { answer } = useAnswer<UserAnswer>();
  const made = answer && 'link' in answer ? answer : null;
  return (
    <Page
      title={t('people:newUser')}
      subtitle={t('people:newUserIntro')}
      back={{ to: '/admin/users', label: t('people:users') }}
      width="form"
    >
      <OfflineNote />
      {made ? (
        <>
          <LinkShown {...made.link} />
          <div className="flex gap-2">
            <ButtonLink to={`/admin/users/${made.userId}`}>{t('people:details')}</ButtonLink>
            <ButtonLink to="/admin/users/new" reloadDocument>
              {t('people:newUser')}
            </ButtonLink>
          </div>
        </>
      ) : (
        <Card>
          <UserForm
            user={null}
            options={options}
            lastResult={answer && 'lastResult' in answer ? answer.lastResult : undefined}
            submit={t('people:create')}
            footer={
              <ButtonLink to="/admin/users" variant="quiet">
                {t('cancel')}
              </ButtonLink>
            }
          />
        </Card>
      )}
    </Page>
  );
}
