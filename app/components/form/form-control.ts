/** What a field component reads of a conform field. */
export interface FormControl {
  key: string | undefined;
  id: string;
  name: string;
  defaultValue: string | undefined;
  defaultChecked: boolean | undefined;
  errors: string[] | undefined;
  required?: boolean | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
  pattern?: string | undefined;
}

/** The attributes of a text control. */
export function textAttributes({ name, defaultValue, minLength, maxLength, pattern }: FormControl) {
  return { name, defaultValue, minLength, maxLength, pattern };
}
