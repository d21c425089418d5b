import { NavLink, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Count } from '~/components/ui/chip';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { Brand } from './brand';
import { type Destination, destinationsFor, isAt } from './navigation';

/** Numbers beside menu entries, by address. */
export type NavCounts = Readonly<Record<string, { text: string; hot?: boolean } | undefined>>;

export function Sidebar({ counts, children }: { counts: NavCounts; children?: ReactNode }) {
  const { t } = useTranslation('shell');
  const { permissions } = useApp();
  const screens = destinationsFor(permissions);
  const daily = screens.filter((screen) => !screen.administration);
  const administration = screens.filter((screen) => screen.administration);
  return (
    <div className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-e border-line bg-surface px-2.5 py-3.5 md:flex">
      <nav aria-label={t('mainNavigation')}>
        <Brand className="px-2 pt-0.5 pb-3.5" />
        <Entries destinations={daily} counts={counts} />
        {administration.length > 0 && (
          <>
            <h2 id="administration" className="px-2.5 pt-5 pb-1.5 text-xs font-semibold text-faint">
              {t('administration')}
            </h2>
            <Entries
              aria-labelledby="administration"
              destinations={administration}
              counts={counts}
            />
          </>
        )}
      </nav>
      {children}
    </div>
  );
}

interface EntriesProps {
  destinations: readonly Destination[];
  counts: NavCounts;
  'aria-labelledby'?: string;
}

function Entries({ destinations, counts, ...list }: EntriesProps) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  return (
    <ul {...list} className="grid gap-0.5">
      {destinations.map((destination) => {
        const { to, label, icon: Icon, end } = destination;
        const count = counts[to];
        return (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              prefetch="intent"
              className={cn(
                'flex min-h-9 items-center gap-2.5 rounded px-2.5 text-base font-medium transition-colors',
                isAt(pathname, destination)
                  ? 'bg-accent-soft text-accent-text'
                  : 'text-muted hover:bg-sunken hover:text-ink',
              )}
            >
              <Icon aria-hidden="true" className="size-4.5 shrink-0" strokeWidth={1.9} />
              <span className="flex-1">{t(label)}</span>
              {count && <Count hot={count.hot}>{count.text}</Count>}
            </NavLink>
          </li>
        );
      })}
    </ul>
  );
}
