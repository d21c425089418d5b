import type { InputHTMLAttributes } from 'react';
import { Field, type FieldProps } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { type FormControl, textAttributes } from './form-control';

type TextFieldProps = Omit<FieldProps, 'id' | 'errors'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'name'> & { field: FormControl };

/** One line: text, e-mail, phone, number, date. */
export function TextField({
  field,
  label,
  hint,
  aside,
  required,
  className,
  ...input
}: TextFieldProps) {
  const needed = required ?? field.required;
  return (
    <Field
      id={field.id}
      label={label}
      hint={hint}
      aside={aside}
      className={className}
      errors={field.errors}
      required={needed}
    >
      {(aria) => (
        <Input
          key={field.key}
          {...textAttributes(field)}
          min={field.min}
          max={field.max}
          step={field.step}
          {...input}
          {...aria}
        />
      )}
    </Field>
  );
}
