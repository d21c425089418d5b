import { UserPlus, Users } from 'lucide-react';
import { Page } from '~/components/shell/page';
import { PageLinks } from '~/components/shell/page-links';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { TableHead } from '~/components/ui/table-head';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { DoneNote } from './done-note';
import { UserRow } from './user-row';
import { UsersFilter } from './users-filter';
import type { UsersPage } from './users-page.server';

/** Everybody whom the reader may see. */
export function UsersScreen(props: UsersPage) {
  const t = useT();
  const format = useFormat();
  const { page, isFirst, mayManage } = props;
  const { items, pagination } = page;
  const columns = ['person', 'role', 'team', 'manager', 'presence', 'state', 'lastSeen'] as const;
  return (
    <Page
      title={t('people:users')}
      count={format.count(pagination.total, pagination.totalIsCapped)}
      subtitle={t('people:usersIntro')}
      actions={
        mayManage && (
          <ButtonLink
            to="/admin/users/new"
            variant="primary"
            icon={<UserPlus aria-hidden="true" className="size-4" />}
          >
            {t('people:newUser')}
          </ButtonLink>
        )
      }
    >
      <DoneNote />
      <UsersFilter {...props} />
      <Card flush>
        {items.length === 0 ? (
          <EmptyState icon={<Users />} title={t('people:noUsers')} body={t('people:noUsersBody')} />
        ) : (
          <table className="w-full text-grid">
            <TableHead columns={columns.map((column) => t(`people:${column}`))} />
            <tbody>
              {items.map((user) => (
                <UserRow key={user.id} user={user} />
              ))}
            </tbody>
          </table>
        )}
      </Card>
      <PageLinks
        label={t('people:users')}
        first={t('people:firstPage')}
        next={t('people:nextPage')}
        cursor={pagination.nextCursor}
        isFirst={isFirst}
      />
    </Page>
  );
}
