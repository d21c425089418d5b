import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';
import { cn } from '~/lib/cn';

const chipStyle = cva(
  'inline-flex max-w-full items-center gap-1.5 rounded-md px-2 py-0.5 text-sm font-medium whitespace-nowrap',
  {
    variants: {
      tone: {
        info: 'bg-info-soft text-info',
        violet: 'bg-violet-soft text-violet',
        warn: 'bg-warn-soft text-warn',
        good: 'bg-good-soft text-good',
        danger: 'bg-danger-soft text-danger',
        neutral: 'bg-sunken text-muted',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export type Tone = NonNullable<VariantProps<typeof chipStyle>['tone']>;

/** A state. Its colour repeats what its words say, never the other way round. */
export function Chip({
  tone,
  dot = true,
  className,
  children,
}: {
  tone?: Tone;
  dot?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={cn(chipStyle({ tone }), className)}>
      {dot && (
        <i aria-hidden="true" className="chip-dot size-1.75 shrink-0 rounded-full bg-current" />
      )}
      <span className="truncate">{children}</span>
    </span>
  );
}

export function Tag({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <span
      className={cn(
        'bidi inline-flex items-center rounded-sm border border-line-strong px-1.5 text-xs text-muted whitespace-nowrap',
        className,
      )}
    >
      {children}
    </span>
  );
}

/** A number beside a label; `hot` when somebody is waiting. */
export function Count({ hot, children }: { hot?: boolean; children: ReactNode }) {
  return (
    <span
      className={cn(
        'num text-xs',
        hot ? 'rounded-full bg-danger-soft px-2 font-semibold text-danger' : 'text-faint',
      )}
    >
      {children}
    </span>
  );
}
