import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';

/** A small panel beside its trigger, for a filter or a short form. */
export function Popover({
  trigger,
  label,
  align = 'start',
  open,
  onOpenChange,
  className,
  children,
}: {
  trigger: ReactNode;
  label: string;
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
}) {
  const { dir } = useApp();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          dir={dir}
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={cn(
            'z-pop max-w-[calc(100vw-16px)] animate-pop-in rounded-lg border border-line bg-raised p-3 shadow-pop',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
