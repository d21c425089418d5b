import type { SelectHTMLAttributes } from 'react';
import { Field, type FieldProps } from '~/components/ui/field';
import { type Option, Select } from '~/components/ui/select';
import type { FormControl } from './form-control';

type SelectFieldProps = Omit<FieldProps, 'id' | 'errors'> &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | 'name'> & {
    field: FormControl;
    options: readonly Option[];
    placeholder?: string;
  };

export function SelectField({
  field,
  label,
  hint,
  aside,
  required,
  className,
  ...select
}: SelectFieldProps) {
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
        <Select
          key={field.key}
          name={field.name}
          defaultValue={field.defaultValue}
          {...select}
          {...aria}
        />
      )}
    </Field>
  );
}
