import type { FormControl } from '~/components/form/form-control';

/** A field of a small form that has no schema of its own. */
export function plainControl(
  formId: string,
  name: string,
  defaultValue?: string,
  errors?: string[],
): FormControl {
  return {
    key: undefined,
    id: `${formId}-${name}`,
    name,
    defaultValue,
    defaultChecked: undefined,
    errors,
  };
}
