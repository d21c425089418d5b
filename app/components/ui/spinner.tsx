import { cn } from '~/lib/cn';

/** Says nothing to a screen reader: what waits must be named beside it. */
export function Spinner({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'inline-block size-4 animate-spin rounded-full border-2 border-current/30 border-t-current',
        className,
      )}
    />
  );
}
