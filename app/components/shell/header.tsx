import { Link, useNavigation } from '@remix-run/react';
import { Search, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Bell } from '~/components/notifications/bell';
import { ButtonLink } from '~/components/ui/button';
import { Kbd } from '~/components/ui/kbd';
import { useApp } from '~/lib/use-app';
import { BrandMark } from './brand';
import { mayCreateStudents, NEW_STUDENT } from './navigation';
import { UserMenuButton } from './user-menu';

/** A hair of progress while the next screen is on its way. */
function NavigationProgress() {
  const { t } = useTranslation('shell');
  const busy = useNavigation().state !== 'idle';
  return (
    <div role="status" className="absolute inset-x-0 -bottom-px h-0.5 overflow-hidden">
      {busy && (
        <>
          <span className="sr-only">{t('loadingPage')}</span>
          <span
            aria-hidden="true"
            className="block h-full origin-left animate-[progress_4s_cubic-bezier(0.1,0.7,0.2,1)_forwards] bg-accent rtl:origin-right"
          />
        </>
      )}
    </div>
  );
}

/** Search on every screen, what is live, the new student, the account. */
export function Header({ live, onSearch }: { live?: ReactNode; onSearch: () => void }) {
  const { t } = useTranslation('shell');
  const { permissions, user } = useApp();
  return (
    <header className="sticky top-0 z-bar flex h-header items-center gap-3 border-b border-line bg-surface px-3.5 md:px-5">
      <BrandMark className="md:hidden" />
      <Link
        to="/customers?search="
        aria-keyshortcuts="Control+K Meta+K"
        onClick={(event) => {
          event.preventDefault();
          onSearch();
        }}
        className="flex h-9 min-w-0 max-w-[520px] flex-1 items-center gap-2.5 rounded border border-line-strong bg-canvas px-3 text-base text-faint transition-colors hover:border-muted"
      >
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <span className="sr-only">{t('searchStudents')}: </span>
        <span className="flex-1 truncate">{t('searchHint')}</span>
        <Kbd className="max-md:hidden">Ctrl K</Kbd>
      </Link>
      <span className="flex-1 max-lg:hidden" />
      {live && <span className="max-md:hidden">{live}</span>}
      {mayCreateStudents(permissions) && (
        <ButtonLink
          to={NEW_STUDENT.to}
          variant="primary"
          kbd="N"
          prefetch="intent"
          icon={<UserPlus aria-hidden="true" className="size-4 lg:hidden" />}
          className="max-md:hidden"
        >
          {t('newStudent')}
        </ButtonLink>
      )}
      {user && <Bell />}
      <UserMenuButton className="rounded-full" />
      <NavigationProgress />
    </header>
  );
}
