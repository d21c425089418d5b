import { Popover as Radix } from 'radix-ui';
import { type ReactNode, useMemo } from 'react';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';

interface AnchoredPopoverProps {
  /** What the panel stands beside, and where the focus returns to. */
  anchor: Element;
  label: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

/** A small panel beside an element that is already on the screen; loaded when it is first needed. */
export function AnchoredPopover(props: AnchoredPopoverProps) {
  const { anchor, label, onClose, className, children } = props;
  const { dir } = useApp();
  const virtualRef = useMemo(() => ({ current: anchor }), [anchor]);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Anchor virtualRef={virtualRef} />
      <Radix.Portal>
        <Radix.Content
          dir={dir}
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (anchor instanceof HTMLElement) anchor.focus({ preventScroll: true });
          }}
          className={cn(
            'z-pop max-h-[max(200px,min(480px,var(--radix-popover-content-available-height)))] max-w-[calc(100vw-16px)] animate-pop-in overflow-y-auto rounded-lg border border-line bg-raised p-1.5 shadow-pop outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
