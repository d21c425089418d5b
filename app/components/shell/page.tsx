import { Link } from '@remix-run/react';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '~/lib/cn';

interface PageProps {
  title: ReactNode;
  /** How many records the screen is about. */
  count?: ReactNode;
  /** A chip beside the title. */
  badge?: ReactNode;
  /** A face before the title. */
  avatar?: ReactNode;
  /** A quiet line under the title. */
  subtitle?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
  /** `form` keeps lines short for reading and filling in. */
  width?: 'full' | 'form';
  className?: string;
  children: ReactNode;
}

/** The frame of a screen: its one h1, what can be done with it, and its content. */
export function Page({
  title,
  count,
  badge,
  avatar,
  subtitle,
  back,
  actions,
  width = 'full',
  className,
  children,
}: PageProps) {
  return (
    <div
      className={cn(
        'mx-auto grid w-full grid-cols-[minmax(0,1fr)] gap-3.5 px-3.5 pt-4 pb-10 md:px-5',
        width === 'form' ? 'max-w-form' : 'max-w-page',
        className,
      )}
    >
      <div className="grid gap-2">
        {back && (
          <Link
            to={back.to}
            className="inline-flex items-center gap-1 justify-self-start text-sm font-medium text-muted hover:text-ink"
          >
            <ChevronLeft aria-hidden="true" className="flip-rtl size-4" />
            {back.label}
          </Link>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2.5">
          {avatar}
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <h1 className="text-xl font-bold tracking-tight text-balance">{title}</h1>
              {count !== undefined && <span className="num text-base text-muted">{count}</span>}
              {badge}
            </div>
            {subtitle && <p className="text-sm text-muted">{subtitle}</p>}
          </div>
          {actions && <div className="ms-auto flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      </div>
      {children}
    </div>
  );
}
