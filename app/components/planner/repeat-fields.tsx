import { CheckboxField } from '~/components/form/checkbox-field';
import type { FormControl } from '~/components/form/form-control';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useT } from '~/lib/use-t';
import { REMINDERS, REPEATS } from './repeat-schema';
import { WeekdayBoxes } from './weekday-boxes';

interface RepeatControls {
  every: FormControl;
  interval: FormControl;
  weekdays: FormControl;
  until: FormControl;
  count: FormControl;
  skipFreeDays: FormControl;
}

/** How a contact comes again. What a choice does not need is hidden, also without scripts. */
export function RepeatFields({
  fields,
  chosen,
}: {
  fields: RepeatControls;
  chosen: readonly string[];
}) {
  const t = useT();
  const once = 'group-has-[option[value=none]:checked]/repeat:hidden';
  return (
    <fieldset className="group/repeat grid gap-3">
      <legend className="sr-only">{t('planner:repeat')}</legend>
      <SelectField
        field={fields.every}
        label={t('planner:repeat')}
        options={REPEATS.map((value) => ({ value, label: t(`planner:every.${value}`) }))}
      />
      <div className={`grid gap-3 ${once}`}>
        <div className="hidden group-has-[option[value=week]:checked]/repeat:block">
          <WeekdayBoxes name={fields.weekdays.name} chosen={chosen} />
        </div>
        <TextField
          field={fields.interval}
          label={t('planner:interval')}
          inputMode="numeric"
          autoComplete="off"
        />
        <div className="grid grid-cols-2 gap-3">
          <TextField field={fields.until} label={t('planner:until')} type="date" />
          <TextField
            field={fields.count}
            label={t('planner:count')}
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
        <CheckboxField field={fields.skipFreeDays} label={t('planner:skipFreeDays')} />
      </div>
    </fieldset>
  );
}

/** When the counselor is reminded; `extra` is a choice of the record that the list does not hold. */
export function ReminderField({
  field,
  usual,
  extra,
}: {
  field: FormControl;
  usual: boolean;
  extra?: string | undefined;
}) {
  const t = useT();
  const label = (choice: string) => {
    if (choice === 'usual') return t('planner:usualReminder');
    if (choice === 'none') return t('planner:noReminder');
    const minutes = Number(choice);
    if (minutes === 0) return t('planner:atTime');
    if (minutes === 1_440) return t('planner:dayBefore');
    return minutes % 60 === 0
      ? t('planner:hoursBefore', { count: minutes / 60 })
      : t('planner:minutesBefore', { count: minutes });
  };
  const listed: readonly string[] = REMINDERS.slice(usual ? 0 : 1);
  const choices = extra === undefined || listed.includes(extra) ? listed : [...listed, extra];
  return (
    <SelectField
      field={field}
      label={t('planner:reminder')}
      options={choices.map((value) => ({ value, label: label(value) }))}
    />
  );
}
