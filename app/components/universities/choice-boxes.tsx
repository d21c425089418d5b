import { Checkbox } from '~/components/ui/checkbox';
import { FieldErrors } from '~/components/ui/field';
import type { Option } from '~/components/ui/select';

interface ChosenField {
  id: string;
  name: string;
  initialValue: unknown;
  errors: string[] | undefined;
}

/** One box for each of several choices; a form with one box ticked sends a text instead of a list. */
export function ChoiceBoxes({
  field,
  legend,
  options,
}: {
  field: ChosenField;
  legend: string;
  options: readonly Option[];
}) {
  const chosen = new Set([field.initialValue].flat());
  return (
    <fieldset id={field.id} className="col-span-full grid gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 gap-y-1">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            name={field.name}
            value={value}
            defaultChecked={chosen.has(value)}
            label={label}
          />
        ))}
      </div>
      {field.errors && <FieldErrors id={`${field.id}-error`} errors={field.errors} />}
    </fieldset>
  );
}
