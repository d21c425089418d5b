import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { optionsOf } from '../followup/contact-lists';
import { RepeatGroup } from './repeat-group';
import { FoldingSection, Pair, type SectionProps } from './section';
import { TypedList } from './typed-list';

/** What the student wants to study, where, and for how much. */
export function ProgrammeSection({ form, fields, offers, folded }: SectionProps) {
  const t = useT();
  const { locale } = useApp();
  const wish = fields.desiredProgram.getFieldset();
  return (
    <FoldingSection
      id="programme"
      title={t('student:form.programme')}
      folded={folded}
      holds={[fields.desiredProgram]}
    >
      <Pair>
        <TypedList field={wish.fieldsOfStudy} label={t('fields:desiredProgram.fieldsOfStudy')} />
        <TypedList field={wish.intakes} label={t('fields:desiredProgram.intakes')} />
        <TextField
          field={wish.budget}
          label={t('fields:desiredProgram.budget')}
          inputMode="decimal"
          autoComplete="off"
        />
        <SelectField
          field={wish.currency}
          label={t('fields:desiredProgram.currency')}
          options={optionsOf(offers.lists.currencies, locale, wish.currency.initialValue)}
          placeholder={t('none')}
        />
        <SelectField
          field={wish.funding}
          label={t('fields:desiredProgram.funding')}
          options={optionsOf(offers.lists.fundings, locale, wish.funding.initialValue)}
          placeholder={t('none')}
        />
      </Pair>
      <RepeatGroup
        form={form}
        field={wish.countries}
        legend={t('fields:desiredProgram.countries')}
        add={t('student:form.addCountry')}
        remove={(n) => t('student:form.removeCountry', { n })}
      >
        {(row) => (
          <SelectField
            field={row}
            label={t('fields:part.country')}
            options={offers.countries}
            placeholder={t('choose')}
          />
        )}
      </RepeatGroup>
      <RepeatGroup
        form={form}
        field={wish.choices}
        legend={t('fields:desiredProgram.choices')}
        add={t('student:form.addChoice')}
        remove={(n) => t('student:form.removeChoice', { n })}
      >
        {(row) => {
          const { university, programme } = row.getFieldset();
          return (
            <>
              <TextField field={university} label={t('fields:part.university')} dir="auto" />
              <TextField field={programme} label={t('fields:part.programme')} dir="auto" />
            </>
          );
        }}
      </RepeatGroup>
    </FoldingSection>
  );
}
