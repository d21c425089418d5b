import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { Button } from './button';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** Who had the focus before the window took it: a controlled window has no trigger to ask. */
function useOpener(open: boolean) {
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  if (open && !wasOpen.current && typeof document !== 'undefined') {
    opener.current = document.activeElement;
  }
  wasOpen.current = open;
  return opener;
}

/** A window over the page: keeps the focus, closes on Escape, gives the focus back. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  className,
  children,
}: DialogProps) {
  const { t } = useTranslation();
  const { dir } = useApp();
  const opener = useOpener(open);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-dialog animate-fade-in bg-overlay" />
        <Radix.Content
          dir={dir}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'fixed inset-x-0 bottom-0 z-dialog mx-auto flex max-h-[88dvh] w-full animate-pop-in flex-col rounded-t-xl border border-line bg-raised shadow-pop',
            'sm:top-[12vh] sm:bottom-auto sm:max-w-lg sm:rounded-xl',
            className,
          )}
        >
          <div className="px-5 pt-4 pb-2 pe-14">
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            {description && (
              <Radix.Description className="mt-0.5 text-base text-muted">
                {description}
              </Radix.Description>
            )}
          </div>
          <div className="min-h-0 overflow-y-auto px-5 pb-5">{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </div>
          )}
          {/* Last in order, so that opening puts the focus on the first field. */}
          <Radix.Close asChild>
            <Button
              variant="quiet"
              size="icon"
              aria-label={t('close')}
              className="absolute end-3 top-3"
            >
              <X aria-hidden="true" className="size-4.5" />
            </Button>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
