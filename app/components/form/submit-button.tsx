import { useFormAction, useNavigation } from '@remix-run/react';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { Button } from '~/components/ui/button';

/** The primary button of a form. It shows that the form is on its way. */
export const SubmitButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<typeof Button>>(
  function SubmitButton({ pending, ...props }, ref) {
    const navigation = useNavigation();
    const action = useFormAction();
    const sending = navigation.state !== 'idle' && navigation.formAction === action;
    return (
      <Button ref={ref} type="submit" variant="primary" pending={pending ?? sending} {...props} />
    );
  },
);
