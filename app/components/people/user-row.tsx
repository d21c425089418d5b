import { Link } from '@remix-run/react';
import type { UserView } from '#server/domain/users/schema';
import { Avatar, pictureOf } from '~/components/ui/avatar';
import { Bidi, Ltr } from '~/components/ui/bidi';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { AccountState } from './account-state';

const cell = 'px-4 py-2.5 max-md:inline-block max-md:px-0 max-md:py-0 max-md:pe-3';
const wide = 'max-md:hidden';

/** A line of the list; on phones what matters of it, wrapped. */
export function UserRow({ user }: { user: UserView }) {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  const { id, name, email, role, customRole, team, managerName, presence, lastLoginAt } = user;
  return (
    <tr className="relative border-t border-line hover:bg-sunken max-md:block max-md:px-4 max-md:py-3">
      <td className="px-4 py-2.5 max-md:block max-md:p-0 max-md:pb-1.5">
        <div className="flex items-center gap-3">
          <Avatar name={name} src={pictureOf(user)} size="md" />
          <div className="min-w-0">
            <Link
              to={`/admin/users/${id}`}
              className="font-medium text-ink after:absolute after:inset-0"
            >
              <Bidi>{name}</Bidi>
            </Link>
            <p className="truncate text-sm text-muted">
              <Ltr>{email}</Ltr>
            </p>
          </div>
        </div>
      </td>
      <td className={cell}>{customRole?.label[locale] ?? t(`vocabulary:role.${role}`)}</td>
      <td className={cell}>{team && <Bidi>{team}</Bidi>}</td>
      <td className={cn(cell, wide)}>{managerName && <Bidi>{managerName}</Bidi>}</td>
      <td className={cn(cell, wide)}>{t(`vocabulary:presence.${presence}`)}</td>
      <td className={cell}>
        <AccountState {...user} />
      </td>
      <td className={cn(cell, wide, 'num text-muted')}>
        {lastLoginAt ? format.ago(lastLoginAt) : t('people:never')}
      </td>
    </tr>
  );
}
