import { useEffect } from 'react';
import { Toaster as Sonner, toast } from 'sonner';
import { useApp } from '~/lib/use-app';
import { toastRequest } from './toast';

/** Messages in the corner where the eye ends a line, above the bar under the thumb. */
export default function ToastStage({ label }: { label: string }) {
  const { dir, theme } = useApp();
  useEffect(() => toastRequest.answer(toast), []);
  return (
    <Sonner
      dir={dir}
      theme={theme}
      position={dir === 'rtl' ? 'bottom-left' : 'bottom-right'}
      offset={{ bottom: 'calc(var(--bottombar) + 16px)' }}
      mobileOffset={{ bottom: 'calc(var(--bottombar) + 12px)' }}
      containerAriaLabel={label}
      toastOptions={{
        classNames: {
          toast: '!rounded-lg !border-line !bg-raised !text-ink !shadow-pop !font-sans',
          actionButton: '!bg-accent !text-accent-ink !rounded-md',
          error: '!text-danger',
        },
      }}
    />
  );
}
