import { Link, type LinkProps } from '@remix-run/react';
import { cva, type VariantProps } from 'class-variance-authority';
import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from 'react';
import { cn } from '~/lib/cn';
import { Kbd } from './kbd';
import { Spinner } from './spinner';

export const buttonStyle = cva(
  [
    'relative inline-flex shrink-0 items-center justify-center gap-2 rounded border font-medium',
    'whitespace-nowrap select-none transition-colors duration-fast',
    'aria-disabled:opacity-55 disabled:opacity-55',
  ],
  {
    variants: {
      variant: {
        primary:
          'border-accent bg-accent text-accent-ink shadow-card hover:border-accent-hover hover:bg-accent-hover',
        secondary: 'border-line-strong bg-surface text-ink shadow-card hover:bg-sunken',
        quiet: 'border-transparent bg-transparent text-muted hover:bg-sunken hover:text-ink',
        danger:
          'border-danger bg-danger text-danger-ink shadow-card hover:border-danger-hover hover:bg-danger-hover',
      },
      size: {
        sm: 'min-h-7 px-2.5 text-sm',
        md: 'min-h-9 px-3 text-base',
        lg: 'min-h-11 px-5 text-lg',
        icon: 'size-9 text-base',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

interface Look extends VariantProps<typeof buttonStyle> {
  icon?: ReactNode;
  /** The key that presses this button, shown on it. */
  kbd?: string;
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look & { pending?: boolean };

function Content({ icon, kbd, children }: Look & { children?: ReactNode }) {
  return (
    <>
      {icon}
      {children}
      {kbd && <Kbd tone="inherit">{kbd}</Kbd>}
    </>
  );
}

/** While `pending` it keeps its width, shows a spinner and ignores further presses. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, icon, kbd, pending, className, children, type = 'button', onClick, ...props },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      aria-keyshortcuts={kbd}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={cn(buttonStyle({ variant, size }), className)}
      {...props}
    >
      <span className={cn('contents', pending && '*:invisible')}>
        <Content icon={icon} kbd={kbd}>
          {typeof children === 'string' ? <span>{children}</span> : children}
        </Content>
      </span>
      {pending && <Spinner className="absolute" />}
    </button>
  );
});

/** A link that looks like a button. */
export const ButtonLink = forwardRef<HTMLAnchorElement, LinkProps & Look>(function ButtonLink(
  { variant, size, icon, kbd, className, children, ...props },
  ref,
) {
  return (
    <Link
      ref={ref}
      aria-keyshortcuts={kbd}
      className={cn(buttonStyle({ variant, size }), className)}
      {...props}
    >
      <Content icon={icon} kbd={kbd}>
        {children}
      </Content>
    </Link>
  );
});
