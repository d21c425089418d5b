import type { FormControl } from '~/components/form/form-control';
import { PasswordInput } from '~/components/shell/password-input';
import { Field } from '~/components/ui/field';

/** A password in a form that knows its rules. */
export function PasswordField({
  field,
  label,
  hint,
  autoComplete,
}: {
  field: FormControl;
  label: string;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
}) {
  return (
    <Field id={field.id} label={label} hint={hint} errors={field.errors ?? []} required>
      {(aria) => <PasswordInput {...aria} name={field.name} autoComplete={autoComplete} />}
    </Field>
  );
}
