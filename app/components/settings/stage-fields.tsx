import { STAGE_REQUIREMENTS, STAGE_TONES } from '#models/vocabulary';
import { CheckboxField } from '~/components/form/checkbox-field';
import type { FormControl } from '~/components/form/form-control';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useT } from '~/lib/use-t';
import type { StageFieldset } from './stage-summary';
import { WordFields } from './word-fields';

const RULES = [
  ['enabled', 'settings:stage.enabledLabel', 'settings:stage.enabledHint'],
  ['terminal', 'settings:stage.terminal', 'settings:stage.terminalHint'],
  ['mayGoBack', 'settings:stage.mayGoBack', 'settings:stage.mayGoBackHint'],
] as const;

/** Everything that can be said of a stage. */
export function StageFields({ stage }: { stage: StageFieldset }) {
  const t = useT();
  return (
    <div className="grid gap-4 px-1 pt-2 pb-3">
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <WordFields en={stage.en} ar={stage.ar} />
      </div>
      <div className="grid items-start gap-3 sm:grid-cols-3">
        <SelectField
          field={stage.tone}
          label={t('settings:stage.tone')}
          options={STAGE_TONES.map((value) => ({
            value,
            label: t(`settings:stage.tones.${value}`),
          }))}
        />
        <SelectField
          field={stage.requires}
          label={t('settings:stage.requires')}
          options={STAGE_REQUIREMENTS.map((value) => ({
            value,
            label: t(`settings:stage.requirement.${value}`),
          }))}
        />
        <TextField
          field={stage.deadlineDays}
          label={t('settings:stage.deadline')}
          hint={t('settings:stage.deadlineHint')}
          type="number"
          inputMode="numeric"
        />
      </div>
      <div className="grid gap-2.5 sm:grid-cols-3">
        {RULES.map(([name, label, hint]) => (
          <Rule key={name} field={stage[name]} label={t(label)} hint={t(hint)} />
        ))}
      </div>
    </div>
  );
}

function Rule({ field, label, hint }: { field: FormControl; label: string; hint: string }) {
  return (
    <CheckboxField
      field={field}
      label={
        <>
          {label}
          <span className="block text-sm text-muted">{hint}</span>
        </>
      }
    />
  );
}
