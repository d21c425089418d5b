import { cn } from '~/lib/cn';

/** Holds the place of what is coming, in its size. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn('block h-3.5 animate-skeleton rounded-sm bg-line', className)}
    />
  );
}
