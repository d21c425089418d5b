import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { optionsOf } from '../followup/contact-lists';
import { AcademicFields } from './academic-fields';
import { BachelorFields } from './bachelor-fields';
import { RepeatGroup } from './repeat-group';
import { FoldingSection, type SectionProps } from './section';

/** What was studied so far, by the degree that is wanted. */
export function QualificationSection(props: SectionProps) {
  const { form, fields, offers, folded } = props;
  const t = useT();
  const { locale } = useApp();
  const degree = fields.degreeType.value ?? fields.degreeType.initialValue ?? 'bachelor';
  const { englishTests } = fields.currentQualification.getFieldset();
  return (
    <FoldingSection
      id="qualification"
      title={t('student:form.qualification')}
      folded={folded}
      holds={[fields.currentQualification]}
    >
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
                options={optionsOf(offers.lists.englishTests, locale, test.initialValue)}
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
    </FoldingSection>
  );
}
