import { Form, useNavigation } from '@remix-run/react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { CsrfField } from '~/components/form/csrf-field';
import { Button } from '~/components/ui/button';

type IntentButtonProps = Pick<ComponentPropsWithoutRef<typeof Button>, 'variant'> & {
  intent: string;
  hint?: string;
  action?: string;
  /** Choices that go along. */
  beside?: ReactNode;
  children: string;
};

/** One thing to do with what the page shows, and what it does. */
export function IntentButton({
  intent,
  hint,
  action,
  beside,
  variant,
  children,
}: IntentButtonProps) {
  const pending = useNavigation().formData?.get('_intent') === intent;
  return (
    <Form method="post" action={action} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <CsrfField />
      {beside}
      <Button type="submit" name="_intent" value={intent} variant={variant} pending={pending}>
        {children}
      </Button>
      {hint && <p className="min-w-0 flex-1 basis-48 text-sm text-muted">{hint}</p>}
    </Form>
  );
}
