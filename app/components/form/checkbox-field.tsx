import type { InputHTMLAttributes, ReactNode } from 'react';
import { Checkbox } from '~/components/ui/checkbox';
import { FieldErrors } from '~/components/ui/field';
import type { FormControl } from './form-control';

type CheckboxFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'type'> & {
  field: FormControl;
  label: ReactNode;
};

export function CheckboxField({ field, label, className, ...input }: CheckboxFieldProps) {
  const errorId = field.errors?.length ? `${field.id}-error` : undefined;
  return (
    <div className={className}>
      <Checkbox
        key={field.key}
        id={field.id}
        name={field.name}
        defaultChecked={field.defaultChecked}
        label={label}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
        {...input}
      />
      {errorId && field.errors && <FieldErrors id={errorId} errors={field.errors} />}
    </div>
  );
}
