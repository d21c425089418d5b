import { DEGREE_TYPES, ENGLISH_TESTS } from '#models/vocabulary';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { Button } from '~/components/ui/button';
import { useT } from '~/lib/use-t';
import { AcademicFields } from './academic-fields';
import { BachelorFields } from './bachelor-fields';
import { RepeatGroup } from './repeat-group';
import { Section, type SectionProps } from './section';
import { vocabularyOptions } from './vocabulary-options';

/** What was studied so far, by the degree that is wanted. */
export function QualificationSection(props: SectionProps) {
  const { form, fields } = props;
  const t = useT();
  const degree = fields.degreeType.value ?? fields.degreeType.initialValue ?? 'bachelor';
  const { englishTests } = fields.currentQualification.getFieldset();
  return (
    <Section id="qualification" title={t('student:form.qualification')}>
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          field={fields.degreeType}
          label={t('fields:degreeType')}
          options={vocabularyOptions('degreeType', DEGREE_TYPES, t)}
          hint={t('student:form.degreeKeeps')}
          className="min-w-60 flex-1"
        />
        <Button
          {...form.validate.getButtonProps({ name: fields.degreeType.name })}
          type="submit"
          className="mb-7 hidden noscript:flex"
        >
          {t('student:form.showFields')}
        </Button>
      </div>
      {degree === 'bachelor' ? <BachelorFields {...props} /> : null}
      {degree === 'bachelor' ? null : <AcademicFields {...props} phd={degree === 'phd'} />}
      <RepeatGroup
        form={form}
        field={englishTests}
        legend={t('fields:currentQualification.englishTests')}
        add={t('student:form.addTest')}
        remove={(n) => t('student:form.removeTest', { n })}
      >
        {(row) => {
          const { test, score, takenOn, expiresOn } = row.getFieldset();
          return (
            <>
              <SelectField
                field={test}
                label={t('fields:part.test')}
                options={vocabularyOptions('englishTest', ENGLISH_TESTS, t)}
              />
              <TextField
                field={score}
                label={t('fields:part.score')}
                inputMode="decimal"
                autoComplete="off"
              />
              <TextField field={takenOn} label={t('fields:part.takenOn')} type="date" />
              <TextField field={expiresOn} label={t('fields:part.expiresOn')} type="date" />
            </>
          );
        }}
      </RepeatGroup>
    </Section>
  );
}
