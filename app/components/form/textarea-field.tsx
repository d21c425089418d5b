import type { TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from '~/components/ui/field';
import { Textarea } from '~/components/ui/input';
import type { FormControl } from './form-control';

type TextareaFieldProps = Omit<FieldProps, 'id' | 'errors'> &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'name'> & {
    field: FormControl;
  };

export function TextareaField({
  field,
  label,
  hint,
  aside,
  required,
  className,
  ...textarea
}: TextareaFieldProps) {
  return (
    <Field
      id={field.id}
      label={label}
      hint={hint}
      aside={aside}
      className={className}
      errors={field.errors}
      required={required ?? field.required}
    >
      {(aria) => (
        <Textarea
          key={field.key}
          name={field.name}
          defaultValue={field.defaultValue}
          maxLength={field.maxLength}
          {...textarea}
          {...aria}
        />
      )}
    </Field>
  );
}
