import type { ReactNode } from 'react';
import { cn } from '~/lib/cn';

/** What a screen shows instead of nothing: why it is empty and what to do about it. */
export function EmptyState({
  icon,
  title,
  body,
  action,
  className,
}: {
  icon?: ReactNode;
  title: ReactNode;
  body?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cn(
        'mx-auto grid max-w-md justify-items-center gap-1.5 px-4 py-12 text-center',
        className,
      )}
    >
      {icon && (
        <div
          aria-hidden="true"
          className="mb-2 grid size-11 place-items-center rounded-lg bg-accent-soft text-accent-text [&_svg]:size-5"
        >
          {icon}
        </div>
      )}
      <p className="text-lg font-semibold">{title}</p>
      {body && <p className="text-base text-muted text-pretty">{body}</p>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
