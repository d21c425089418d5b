import { UserTrail } from '~/components/audit/user-trail';
import { FormAlert } from '~/components/form/error-summary';
import { Page } from '~/components/shell/page';
import { Avatar, pictureOf } from '~/components/ui/avatar';
import { Bidi, Ltr } from '~/components/ui/bidi';
import { Card } from '~/components/ui/card';
import { KeyValueList } from '~/components/ui/key-value-list';
import { useAnswer } from '~/lib/offline';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { AccountCard } from './account-card';
import { AccountState } from './account-state';
import { DoneNote } from './done-note';
import { ExceptionsCard } from './exceptions-card';
import { LinkShown } from './link-shown';
import { RightsCard } from './rights-card';
import { UserForm } from './user-form';
import type { UserAnswer, UserPage } from './user-page.server';

/** One account: what it is, what it may do and why, and what can be done with it. */
export function UserScreen({
  user,
  isSelf,
  mayManage,
  mayOverride,
  options,
  counselors,
}: UserPage) {
  const t = useT();
  const { answer } = useAnswer<UserAnswer>();
  const { locale } = useApp();
  const role = user.customRole?.label[locale] ?? t(`vocabulary:role.${user.role}`);
  return (
    <Page
      title={<Bidi>{user.name}</Bidi>}
      avatar={<Avatar name={user.name} src={pictureOf(user)} size="lg" />}
      badge={<AccountState {...user} />}
      subtitle={
        <>
          {role} · <Ltr>{user.email}</Ltr>
        </>
      }
      back={{ to: '/admin/users', label: t('people:users') }}
      actions={<UserTrail userId={user.id} />}
    >
      <DoneNote />
      {answer && 'problem' in answer && <FormAlert>{answer.problem}</FormAlert>}
      {answer && 'link' in answer && <LinkShown {...answer.link} />}
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        <div className="grid gap-3.5">
          <Card title={t('people:details')}>
            {options && !user.isDeleted ? (
              <UserForm
                key={user.id}
                user={user}
                options={options}
                counselors={counselors}
                roleFixed={isSelf}
                lastResult={answer && 'lastResult' in answer ? answer.lastResult : undefined}
                submit={t('people:save')}
              />
            ) : (
              <Facts user={user} />
            )}
          </Card>
          {mayManage && !isSelf && <AccountCard user={user} counselors={counselors} />}
          {isSelf && <FormAlert tone="info">{t('people:ownNotHere')}</FormAlert>}
        </div>
        <div className="grid gap-3.5">
          <RightsCard title={t('people:rights')} rights={user.rights} />
          {mayOverride && !user.isDeleted && (
            <ExceptionsCard rights={user.rights} counselors={counselors} />
          )}
        </div>
      </div>
    </Page>
  );
}

function Facts({ user }: Pick<UserPage, 'user'>) {
  const t = useT();
  const format = useFormat();
  return (
    <KeyValueList
      items={[
        { label: t('people:team'), value: user.team },
        { label: t('people:manager'), value: user.managerName },
        { label: t('people:presence'), value: t(`vocabulary:presence.${user.presence}`) },
        { label: t('people:countries'), value: user.countries.join(', '), ltr: true },
        {
          label: t('people:lastSeen'),
          value: user.lastLoginAt ? format.ago(user.lastLoginAt) : t('people:never'),
        },
      ]}
    />
  );
}
