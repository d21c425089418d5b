import { Link, useLocation } from '@remix-run/react';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import '~/components/ui/popover-attributes';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { destinationsFor, isAt, mayCreateStudents, NEW_STUDENT } from './navigation';
import type { NavCounts } from './sidebar';

const entry = 'relative grid h-full w-full content-center justify-items-center gap-0.5 text-2xs';

/** The menu under the thumb, on phones. */
export function BottomBar({ counts }: { counts: NavCounts }) {
  const { t } = useTranslation('shell');
  const { permissions } = useApp();
  const { pathname } = useLocation();
  const destinations = [
    ...destinationsFor(permissions).filter(
      ({ administration, panel }) => !administration && !panel,
    ),
    ...(mayCreateStudents(permissions) ? [NEW_STUDENT] : []),
  ];
  const current = destinations.findLast((destination) => isAt(pathname, destination));
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="fixed inset-x-0 bottom-0 z-bar h-bottombar border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-full auto-cols-fr grid-flow-col">
        {destinations.map((destination) => {
          const { to, label, icon: Icon } = destination;
          return (
            <li key={to}>
              <Link
                to={to}
                aria-current={destination === current ? 'page' : undefined}
                className={cn(
                  entry,
                  destination === current ? 'font-semibold text-accent-text' : 'text-muted',
                )}
              >
                <Icon aria-hidden="true" className="size-5" strokeWidth={1.9} />
                {t(label)}
                {counts[to]?.hot && (
                  <span className="num absolute start-1/2 top-1 ms-1.5 rounded-full bg-danger px-1 text-2xs font-semibold text-danger-ink">
                    {counts[to].text}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
        <li>
          <button type="button" popovertarget="account-panel" className={cn(entry, 'text-muted')}>
            <Ellipsis aria-hidden="true" className="size-5" />
            {t('more')}
          </button>
        </li>
      </ul>
    </nav>
  );
}
