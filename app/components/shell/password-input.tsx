import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, forwardRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from '~/components/ui/input';
import { cn } from '~/lib/cn';

/** A password that its owner may look at. It always reads left to right. */
export const PasswordInput = forwardRef<
  HTMLInputElement,
  Omit<ComponentProps<typeof Input>, 'type'>
>(function PasswordInput({ className, ...props }, ref) {
  const { t } = useTranslation('auth');
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <span className="relative block">
      <Input
        ref={ref}
        type={shown ? 'text' : 'password'}
        dir="ltr"
        spellCheck={false}
        className={cn('pe-11 rtl:text-right', className)}
        {...props}
      />
      <button
        type="button"
        onClick={() => setShown(!shown)}
        aria-label={t(shown ? 'hidePassword' : 'showPassword')}
        className="absolute inset-y-0 end-1 my-auto grid size-9 place-items-center rounded text-muted hover:text-ink scripting-none:hidden"
      >
        <Icon aria-hidden="true" className="size-4.5" />
      </button>
    </span>
  );
});
