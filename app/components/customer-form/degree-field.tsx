import { DEGREE_TYPES } from '#models/vocabulary';
import { SelectField } from '~/components/form/select-field';
import { Button } from '~/components/ui/button';
import { useT } from '~/lib/use-t';
import type { SectionProps } from './section';
import { vocabularyOptions } from './vocabulary-options';

/** Which degree is wanted: it decides what is asked about the studies so far. */
export function DegreeField({ form, fields }: Pick<SectionProps, 'form' | 'fields'>) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-start gap-2">
      <SelectField
        field={fields.degreeType}
        label={t('fields:degreeType')}
        options={vocabularyOptions('degreeType', DEGREE_TYPES, t)}
        hint={t('student:form.degreeKeeps')}
        className="min-w-52 flex-1"
      />
      <Button
        {...form.validate.getButtonProps({ name: fields.degreeType.name })}
        type="submit"
        className="mt-6.5 hidden noscript:flex"
      >
        {t('student:form.showFields')}
      </Button>
    </div>
  );
}
