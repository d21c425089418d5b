import type { EntryRuleKind } from '#models/vocabulary';
import { NATIONALITY_MODES } from '#server/domain/programmes/entry-rules-schema';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import type { Option } from '~/components/ui/select';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type Lists, optionsOf } from '../followup/contact-lists';
import { RepeatGroup } from '../form/repeat-group';
import { CertificateFields } from './certificate-fields';
import { ChoiceBoxes } from './choice-boxes';
import type { ProgrammeFormMeta, RuleField } from './use-programme-form';

export interface RuleOffers {
  lists: Lists;
  countries: readonly Option[];
}

interface RuleFieldsProps {
  kind: EntryRuleKind;
  form: ProgrammeFormMeta;
  rule: RuleField;
  offers: RuleOffers;
}

/** What there is to say of a rule of each kind. */
export function RuleFields({ kind, form, rule, offers }: RuleFieldsProps) {
  const t = useT();
  const { locale } = useApp();
  const { lists } = offers;
  const own = rule.getFieldset();
  const number = (name: 'min' | 'max' | 'scale' | 'minBand', label: string) => (
    <TextField field={own[name]} label={label} inputMode="decimal" dir="ltr" required />
  );
  const min = t('universities:ruleField.min');
  switch (kind) {
    case 'certificate':
      return <CertificateFields own={own} lists={lists} />;
    case 'gpa':
      return (
        <>
          {number('min', min)}
          {number('scale', t('universities:ruleField.scale'))}
        </>
      );
    case 'english_test': {
      const test = own.test;
      return (
        <>
          <SelectField
            field={test}
            label={t('universities:ruleField.test')}
            options={optionsOf(lists.englishTests, locale, textOf(test.initialValue))}
          />
          {number('min', min)}
          <TextField
            field={own.minBand}
            label={t('universities:ruleField.minBand')}
            inputMode="decimal"
            dir="ltr"
          />
        </>
      );
    }
    case 'degree_field':
      return (
        <ChoiceBoxes
          field={own.fields}
          legend={t('universities:ruleField.fields')}
          options={optionsOf(lists.fieldsOfStudy, locale)}
        />
      );
    case 'max_age':
      return number('max', t('universities:ruleField.max'));
    case 'experience':
      return number('min', t('universities:ruleField.years'));
    case 'sat':
    case 'publications':
      return number('min', min);
    case 'nationality':
      return <NationalityFields own={own} form={form} countries={offers.countries} />;
    case 'supervisor':
      return <p className="text-sm text-muted">{t('universities:ruleField.supervisorHint')}</p>;
    case 'proposal': {
      const atLeast = own.atLeast;
      const states = lists.proposalStates.filter(({ key }) => key !== 'none');
      return (
        <SelectField
          field={atLeast}
          label={t('universities:ruleField.atLeast')}
          options={optionsOf(states, locale, textOf(atLeast.initialValue))}
        />
      );
    }
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

type Own = ReturnType<RuleField['getFieldset']>;

function NationalityFields({
  own,
  form,
  countries,
}: {
  own: Own;
  form: ProgrammeFormMeta;
  countries: readonly Option[];
}) {
  const t = useT();
  const words = {
    in: t('universities:ruleField.modeIn'),
    not_in: t('universities:ruleField.modeNotIn'),
  };
  return (
    <div className="col-span-full grid gap-2.5">
      <SelectField
        field={own.mode}
        label={t('universities:ruleField.mode')}
        options={NATIONALITY_MODES.map((value) => ({ value, label: words[value] }))}
      />
      <RepeatGroup
        form={form}
        field={own.countries}
        legend={t('universities:ruleField.countries')}
        add={t('universities:ruleField.addCountry')}
        remove={(n) => t('universities:ruleField.removeCountry', { n })}
      >
        {(row) => (
          <SelectField
            field={row}
            label={t('universities:country')}
            options={countries}
            placeholder={t('choose')}
          />
        )}
      </RepeatGroup>
    </div>
  );
}
