import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type Lists, optionsOf } from '../followup/contact-lists';
import { ChoiceBoxes } from './choice-boxes';
import type { RuleField } from './use-programme-form';

/** Which certificates count, in which branches, from which score on. */
export function CertificateFields({
  own,
  lists,
}: {
  own: ReturnType<RuleField['getFieldset']>;
  lists: Lists;
}) {
  const t = useT();
  const { locale } = useApp();
  const units = [
    { value: 'percent', label: t('universities:ruleField.inPercent') },
    { value: 'score', label: t('universities:ruleField.inScore') },
  ];
  return (
    <>
      <ChoiceBoxes
        field={own.certificates}
        legend={t('universities:ruleField.certificates')}
        options={optionsOf(lists.certificates, locale)}
      />
      <ChoiceBoxes
        field={own.branches}
        legend={t('universities:ruleField.branches')}
        options={optionsOf(lists.branches, locale)}
      />
      <SelectField
        field={own.unit}
        label={t('universities:ruleField.unit')}
        placeholder={t('universities:ruleField.having')}
        options={units}
      />
      <TextField
        field={own.value}
        label={t('universities:ruleField.value')}
        inputMode="decimal"
        dir="ltr"
      />
      <TextField
        field={own.outOf}
        label={t('universities:ruleField.outOf')}
        inputMode="decimal"
        dir="ltr"
      />
    </>
  );
}
