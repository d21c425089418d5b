import { X } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import { ENTRY_RULE_KINDS } from '#models/vocabulary';
import { Button } from '~/components/ui/button';
import { FieldErrors } from '~/components/ui/field';
import { useT } from '~/lib/use-t';
import { RuleFields, type RuleOffers } from './rule-fields';
import type { ProgrammeFormMeta, RuleField } from './use-programme-form';

interface RuleRowProps {
  form: ProgrammeFormMeta;
  rule: RuleField;
  offers: RuleOffers;
  number: number;
  remove: Pick<
    ButtonHTMLAttributes<HTMLButtonElement>,
    'name' | 'value' | 'form' | 'formNoValidate'
  >;
}

/** One rule of a set, with the fields of its kind. */
export function RuleRow({ form, rule, offers, number, remove }: RuleRowProps) {
  const t = useT();
  const { kind: field } = rule.getFieldset();
  const kind = ENTRY_RULE_KINDS.find((one) => one === field.initialValue);
  if (!kind) return null;
  return (
    <fieldset id={rule.id} className="relative min-w-0 rounded border border-line bg-canvas p-3">
      <legend className="sr-only">{t(`universities:kind.${kind}`)}</legend>
      <input type="hidden" name={field.name} defaultValue={kind} />
      <div className="mb-2 flex items-center justify-between gap-2">
        <span aria-hidden="true" className="text-sm font-semibold">
          {t(`universities:kind.${kind}`)}
        </span>
        <Button
          {...remove}
          type="submit"
          variant="quiet"
          size="icon"
          aria-label={t('universities:removeRule', { n: number })}
        >
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] items-start gap-2.5">
        <RuleFields kind={kind} rule={rule} offers={offers} form={form} />
      </div>
      {rule.errors && <FieldErrors id={`${rule.id}-error`} errors={rule.errors} />}
    </fieldset>
  );
}
