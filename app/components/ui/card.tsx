import { type ReactNode, useId } from 'react';
import { cn } from '~/lib/cn';

interface CardProps {
  title?: ReactNode;
  /** At the end of the title's line: a small button, a count. */
  actions?: ReactNode;
  /** The one card on a screen that says what to do next. */
  outlined?: boolean;
  /** No padding inside: for tables and lists that reach the edge, and scroll when too wide. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

export function Card({ title, actions, outlined, flush, className, children }: CardProps) {
  const headingId = useId();
  return (
    <section
      aria-labelledby={title ? headingId : undefined}
      className={cn(
        'min-w-0 rounded-lg border bg-surface shadow-card',
        outlined ? 'border-accent' : 'border-line',
        className,
      )}
    >
      {title && (
        <div className="flex min-h-11.5 items-center justify-between gap-3 border-b border-line px-4 py-2">
          <h2 id={headingId} className="text-base font-semibold">
            {title}
          </h2>
          {actions}
        </div>
      )}
      <div className={flush ? 'overflow-x-auto rounded-b-[inherit]' : 'px-4 py-3.5'}>
        {children}
      </div>
    </section>
  );
}
