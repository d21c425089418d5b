import { Link } from '@remix-run/react';
import { CircleUser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { destinationsFor } from './navigation';

const line = 'flex min-h-9 w-full items-center gap-2.5 rounded px-2.5 text-base hover:bg-sunken';

/** The way to the profile, and on phones to administration, from the account panel. */
export function PanelLinks() {
  const { t } = useTranslation('shell');
  const { permissions } = useApp();
  const screens = destinationsFor(permissions).filter(
    ({ administration, panel }) => administration || panel,
  );
  return (
    <>
      <Link to="/profile" className={line}>
        <CircleUser aria-hidden="true" className="size-4 text-muted" />
        {t('profile')}
      </Link>
      {screens.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={cn(line, 'md:hidden')}>
          <Icon aria-hidden="true" className="size-4 text-muted" />
          {t(label)}
        </Link>
      ))}
    </>
  );
}
