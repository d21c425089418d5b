import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useApp } from '~/lib/use-app';
import { administrationFor } from './navigation';

/** The administration's screens where there is no sidebar. */
export function AdministrationLinks() {
  const { t } = useTranslation('shell');
  const { permissions } = useApp();
  const destinations = administrationFor(permissions);
  if (destinations.length === 0) return null;
  return (
    <nav aria-label={t('administration')} className="border-b border-line p-1.5 md:hidden">
      <ul className="grid grid-cols-2 gap-0.5">
        {destinations.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              onClick={({ currentTarget }) => {
                currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
              }}
              className="flex min-h-11 items-center gap-2.5 rounded px-2.5 text-base hover:bg-sunken"
            >
              <Icon aria-hidden="true" className="size-4 text-muted" />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
