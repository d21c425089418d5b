import { Link } from '@remix-run/react';
import { cn } from '~/lib/cn';

/** A choice of few ways to look at something; each is an address. */
export function SwitchLinks({
  label,
  items,
}: {
  label: string;
  items: readonly { to: string; label: string; on: boolean }[];
}) {
  return (
    <nav
      aria-label={label}
      className="flex rounded border border-line-strong bg-surface p-0.5 shadow-card"
    >
      {items.map(({ to, label: text, on }) => (
        <Link
          key={to}
          to={to}
          preventScrollReset
          aria-current={on ? 'page' : undefined}
          className={cn(
            'rounded-md px-3 py-1.5 text-base font-medium',
            on ? 'bg-accent-soft text-accent-text' : 'text-muted hover:text-ink',
          )}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
