import { CERTIFICATE_BRANCHES, CERTIFICATES } from '#models/vocabulary';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useT } from '~/lib/use-t';
import { RepeatGroup } from './repeat-group';
import { Pair, type SectionProps } from './section';
import { vocabularyOptions } from './vocabulary-options';

const NUMBERS = ['score', 'scoreScale', 'scorePercent', 'satScore', 'graduationYear'] as const;

/** The school certificate of somebody who wants a bachelor's degree. */
export function BachelorFields({ form, fields }: SectionProps) {
  const t = useT();
  const own = fields.currentQualification.getFieldset();
  return (
    <>
      <Pair>
        <SelectField
          field={own.certificate}
          label={t('fields:currentQualification.certificate')}
          options={vocabularyOptions('certificate', CERTIFICATES, t)}
          placeholder={t('none')}
        />
        <SelectField
          field={own.branch}
          label={t('fields:currentQualification.branch')}
          options={vocabularyOptions('certificateBranch', CERTIFICATE_BRANCHES, t)}
          placeholder={t('none')}
        />
        <TextField
          field={own.seatNumber}
          label={t('fields:currentQualification.seatNumber')}
          dir="ltr"
          autoComplete="off"
        />
        {NUMBERS.map((key) => (
          <TextField
            key={key}
            field={own[key]}
            label={t(`fields:currentQualification.${key}`)}
            inputMode="decimal"
            autoComplete="off"
          />
        ))}
      </Pair>
      <RepeatGroup
        form={form}
        field={own.subjects}
        legend={t('fields:currentQualification.subjects')}
        add={t('student:form.addSubject')}
        remove={(n) => t('student:form.removeSubject', { n })}
      >
        {(row) => {
          const { name, grade } = row.getFieldset();
          return (
            <>
              <TextField field={name} label={t('fields:part.subject')} dir="auto" />
              <TextField field={grade} label={t('fields:part.grade')} dir="auto" />
            </>
          );
        }}
      </RepeatGroup>
    </>
  );
}
