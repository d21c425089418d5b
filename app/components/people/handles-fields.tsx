import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { DEGREE_TYPES } from '#models/vocabulary';
import { RepeatGroup } from '~/components/form/repeat-group';
import { SelectField } from '~/components/form/select-field';
import { Checkbox } from '~/components/ui/checkbox';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { labelIn } from '../followup/contact-lists';
import type { UserFormInput } from './user-form-schema';
import type { AccountOptions } from './user-options.server';

type Field<Name extends keyof UserFormInput> = FieldMetadata<
  UserFormInput[Name],
  UserFormInput,
  string[]
>;

interface HandlesFieldsProps {
  form: FormMetadata<UserFormInput, string[]>;
  fields: {
    languages: Field<'languages'>;
    degrees: Field<'degrees'>;
    countries: Field<'countries'>;
  };
  options: Pick<AccountOptions, 'countries' | 'languages'>;
}

/** Which students somebody is for: their languages, degrees and countries. */
export function HandlesFields({ form, fields, options }: HandlesFieldsProps) {
  const t = useT();
  const { locale } = useApp();
  const spoken = [fields.languages.initialValue ?? []].flat().map(String);
  const offered = options.languages.filter(({ key, enabled }) => enabled || spoken.includes(key));
  return (
    <>
      <Boxes
        legend={t('people:languages')}
        field={fields.languages}
        items={[...new Set([...offered.map(({ key }) => key), ...spoken])].map((value) => ({
          value,
          label: labelIn(offered, value, locale),
        }))}
      />
      <Boxes
        legend={t('people:degrees')}
        hint={t('people:degreesHint')}
        field={fields.degrees}
        items={DEGREE_TYPES.map((value) => ({
          value,
          label: t(`vocabulary:degreeType.${value}`),
        }))}
      />
      <div className="sm:col-span-2">
        <RepeatGroup
          form={form}
          field={fields.countries}
          legend={t('people:countries')}
          hint={t('people:countriesHint')}
          add={t('people:addCountry')}
          remove={(n) => t('people:removeCountry', { n })}
        >
          {(row) => (
            <SelectField
              field={row}
              label={t('people:country')}
              options={options.countries}
              placeholder={t('choose')}
            />
          )}
        </RepeatGroup>
      </div>
    </>
  );
}

function Boxes({
  legend,
  hint,
  field,
  items,
}: {
  legend: string;
  hint?: string;
  field: { name: string; initialValue?: unknown };
  items: readonly { value: string; label: string }[];
}) {
  const chosen = [field.initialValue ?? []].flat();
  return (
    <fieldset className="grid content-start gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1.5">
        {items.map(({ value, label }) => (
          <Checkbox
            key={value}
            name={field.name}
            value={value}
            defaultChecked={chosen.includes(value)}
            label={label}
          />
        ))}
      </div>
      {hint && <p className="text-sm text-muted">{hint}</p>}
    </fieldset>
  );
}
