import type { ReactNode } from 'react';
import { cn } from '~/lib/cn';

/** A key. Hidden where there is only a finger; `inherit` takes the colour of what it stands on. */
export function Kbd({
  tone = 'plain',
  className,
  children,
}: {
  tone?: 'plain' | 'inherit';
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'bidi-ltr inline-flex min-w-5 items-center justify-center rounded-sm border border-b-2 px-1.5 text-2xs font-semibold leading-4 pointer-coarse:hidden',
        tone === 'plain' && 'border-line-strong bg-surface text-muted',
        tone === 'inherit' && 'border-current/45 bg-transparent text-inherit',
        className,
      )}
    >
      <kbd className="font-sans">{children}</kbd>
    </span>
  );
}
