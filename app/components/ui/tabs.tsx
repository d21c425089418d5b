import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { cn } from '~/lib/cn';
import { Count } from './chip';

export interface TabItem {
  to: string;
  label: ReactNode;
  count?: ReactNode;
  /** Set it where the address alone does not tell (tabs that differ in their query). */
  active?: boolean;
  end?: boolean;
}

/** Tabs that are links: each has its own address. */
export function Tabs({
  label,
  items,
  className,
}: {
  label: string;
  items: readonly TabItem[];
  className?: string;
}) {
  return (
    <nav aria-label={label} className={cn('relative border-b border-line', className)}>
      <ul className="-mb-px no-scrollbar flex gap-0.5 overflow-x-auto">
        {items.map(({ to, label: text, count, active, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              preventScrollReset
              aria-current={active === undefined ? undefined : active ? 'page' : undefined}
              className={({ isActive }) =>
                cn(
                  'flex items-center gap-2 border-b-2 px-3 py-2 text-base font-medium whitespace-nowrap transition-colors -outline-offset-2',
                  (active ?? isActive)
                    ? 'border-accent text-ink'
                    : 'border-transparent text-muted hover:text-ink',
                )
              }
            >
              {text}
              {count !== undefined && <Count>{count}</Count>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
