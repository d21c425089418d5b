import { Plus, X } from 'lucide-react';
import { TextField } from '~/components/form/text-field';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { FieldErrors } from '~/components/ui/field';
import { useT } from '~/lib/use-t';
import { AddRule } from './add-rule';
import type { RuleOffers } from './rule-fields';
import { RuleRow } from './rule-row';
import type { ProgrammeFields, ProgrammeFormMeta } from './use-programme-form';

interface RulesEditorProps {
  form: ProgrammeFormMeta;
  field: ProgrammeFields['entryRules'];
  offers: RuleOffers;
}

/**
 * Sets of rules, of which meeting one is enough. The buttons are submit buttons that say what to do with
 * the lists: without scripts the same page comes back with a row more or less, and everything typed.
 */
export function RulesEditor({ form, field, offers }: RulesEditorProps) {
  const t = useT();
  const sets = field.getFieldList();
  return (
    <Card title={t('universities:rules')}>
      <p className="text-sm text-muted">{t('universities:rulesIntro')}</p>
      <div className="mt-3 grid gap-3">
        {sets.map((set, at) => {
          const { name, rules } = set.getFieldset();
          return (
            <fieldset
              key={set.key}
              id={set.id}
              className="grid min-w-0 gap-3 rounded-lg border border-line p-3"
            >
              <legend className="px-1 text-sm font-semibold">
                {t('universities:set', { n: at + 1 })}
              </legend>
              <div className="flex items-start gap-2">
                <TextField
                  field={name}
                  label={t('universities:setName')}
                  dir="auto"
                  className="flex-1"
                />
                <Button
                  {...form.remove.getButtonProps({ name: field.name, index: at })}
                  type="submit"
                  variant="quiet"
                  size="icon"
                  aria-label={t('universities:removeSet', { n: at + 1 })}
                  className="mt-6"
                >
                  <X aria-hidden="true" className="size-4" />
                </Button>
              </div>
              {rules.getFieldList().map((rule, index) => (
                <RuleRow
                  key={rule.key}
                  form={form}
                  rule={rule}
                  offers={offers}
                  number={index + 1}
                  remove={form.remove.getButtonProps({ name: rules.name, index })}
                />
              ))}
              {rules.errors && <FieldErrors id={`${rules.id}-error`} errors={rules.errors} />}
              <AddRule form={form} name={rules.name} />
            </fieldset>
          );
        })}
        <Button
          {...form.insert.getButtonProps({
            name: field.name,
            defaultValue: { name: '' },
          })}
          type="submit"
          size="sm"
          className="justify-self-start"
          icon={<Plus aria-hidden="true" className="size-3.5" />}
        >
          {t('universities:addSet')}
        </Button>
      </div>
    </Card>
  );
}
