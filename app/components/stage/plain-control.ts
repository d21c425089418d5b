import type { FormControl } from '~/components/form/form-control';

/** A field of a small form that nothing checks before it is sent. */
export function plainControl(formId: string, name: string, defaultValue?: string): FormControl {
  return {
    key: undefined,
    id: `${formId}-${name}`,
    name,
    defaultValue,
    defaultChecked: undefined,
    errors: undefined,
  };
}
