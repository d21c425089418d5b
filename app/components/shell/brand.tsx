import { cn } from '~/lib/cn';

/** The mark: a gate standing open, with the way through it. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn('size-6.5 shrink-0', className)}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M8.5 24V14.5a7.5 7.5 0 0 1 15 0V24M13 24v-9a3 3 0 0 1 6 0v9"
        fill="none"
        strokeWidth="2.6"
        strokeLinecap="round"
        className="stroke-accent-ink"
      />
    </svg>
  );
}

export function Brand({ className }: { className?: string }) {
  return (
    <span
      dir="ltr"
      className={cn(
        'inline-flex items-center gap-2.5 text-base font-bold tracking-tight',
        className,
      )}
    >
      <BrandMark />
      EduGate
    </span>
  );
}
