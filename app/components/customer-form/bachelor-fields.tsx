import { RepeatGroup } from '~/components/form/repeat-group';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { optionsOf } from '../followup/contact-lists';
import { Pair, type SectionProps } from './section';

const NUMBERS = ['score', 'scoreScale', 'scorePercent', 'satScore', 'graduationYear'] as const;

/** The school certificate of somebody who wants a bachelor's degree. */
export function BachelorFields({ form, fields, offers }: SectionProps) {
  const t = useT();
  const { locale } = useApp();
  const { certificates, branches } = offers.lists;
  const own = fields.currentQualification.getFieldset();
  return (
    <>
      <Pair>
        <SelectField
          field={own.certificate}
          label={t('fields:currentQualification.certificate')}
          options={optionsOf(certificates, locale, own.certificate.initialValue)}
          placeholder={t('none')}
        />
        <SelectField
          field={own.branch}
          label={t('fields:currentQualification.branch')}
          options={optionsOf(branches, locale, own.branch.initialValue)}
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
