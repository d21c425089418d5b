import { GENDERS } from '#models/vocabulary';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useT } from '~/lib/use-t';
import { Pair, Section, type SectionProps } from './section';
import { vocabularyOptions } from './vocabulary-options';

/** What the student's papers say. */
export function IdentitySection({ fields, offers }: SectionProps) {
  const t = useT();
  const basic = fields.basicData.getFieldset();
  return (
    <Section id="identity" title={t('student:form.identity')}>
      <Pair>
        <SelectField
          field={basic.gender}
          label={t('fields:basicData.gender')}
          options={vocabularyOptions('gender', GENDERS, t)}
          placeholder={t('none')}
        />
        <TextField field={basic.birthDate} label={t('fields:basicData.birthDate')} type="date" />
        <SelectField
          field={basic.nationality}
          label={t('fields:basicData.nationality')}
          options={offers.countries}
          placeholder={t('none')}
        />
        <SelectField
          field={basic.residence}
          label={t('fields:basicData.residence')}
          options={offers.countries}
          placeholder={t('none')}
        />
        <TextField
          field={basic.passportNumber}
          label={t('fields:basicData.passportNumber')}
          dir="ltr"
          autoComplete="off"
        />
        <TextField
          field={basic.passportExpiry}
          label={t('fields:basicData.passportExpiry')}
          type="date"
        />
        <TextField
          field={basic.nationalId}
          label={t('fields:basicData.nationalId')}
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
        />
      </Pair>
    </Section>
  );
}
