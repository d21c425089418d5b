import { GENDERS } from '#models/vocabulary';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useT } from '~/lib/use-t';
import { FoldingSection, Pair, type SectionProps } from './section';
import { vocabularyOptions } from './vocabulary-options';

/** What the student's papers say. */
export function IdentitySection({ fields, offers, folded }: SectionProps) {
  const t = useT();
  const basic = fields.basicData.getFieldset();
  return (
    <FoldingSection
      id="identity"
      title={t('student:form.identity')}
      folded={folded}
      holds={[
        basic.gender,
        basic.birthDate,
        basic.nationality,
        basic.residence,
        basic.passportNumber,
        basic.passportExpiry,
        basic.nationalId,
      ]}
    >
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
    </FoldingSection>
  );
}
