import type { ReactNode } from 'react';
import { toLocalInput } from '#server/domain/people/zoned-instant';
import type { FormControl } from '~/components/form/form-control';
import { TextField } from '~/components/form/text-field';
import { FieldErrors } from '~/components/ui/field';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useNow } from '~/lib/use-now';
import { useT } from '~/lib/use-t';
import { QUICK_TIMES, quickMoment } from './moments';

const LABELS = {
  none: 'followups:whenNone',
  hour: 'followups:whenHour',
  tomorrow: 'followups:whenTomorrow',
  three_days: 'followups:whenThreeDays',
  week: 'followups:whenWeek',
  at: 'followups:whenPick',
} as const;

/** Ready-made times at one press, or a time of the person's own. Radio buttons: no scripts needed. */
export function TimeChoice({
  legend,
  when,
  whenAt,
  optional = false,
  children,
}: {
  legend: string;
  when: FormControl;
  whenAt: FormControl;
  optional?: boolean;
  /** Asked once a time is chosen. */
  children?: ReactNode;
}) {
  const t = useT();
  const { timeZone } = useApp();
  const now = useNow();
  const choices = [...(optional ? (['none'] as const) : []), ...QUICK_TIMES, 'at' as const];
  return (
    <fieldset className="group/when grid gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid grid-cols-2 gap-1.5 sm:grid-cols-3">
        {choices.map((choice) => (
          <label
            key={choice}
            className="grid min-h-11 content-center rounded border border-control px-3 py-1 text-base transition-colors has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              key={when.key}
              id={choice === choices[0] ? when.id : undefined}
              type="radio"
              name={when.name}
              value={choice}
              defaultChecked={when.defaultValue === choice}
              className="sr-only"
            />
            <span className="font-medium">{t(LABELS[choice])}</span>
            {choice !== 'none' && choice !== 'at' && (
              <MomentOf moment={quickMoment(choice, now, timeZone)} />
            )}
          </label>
        ))}
      </div>
      {when.errors && <FieldErrors id={`${when.id}-error`} errors={when.errors} />}
      <TextField
        field={whenAt}
        label={t('followups:pickedTime')}
        type="datetime-local"
        min={toLocalInput(now, timeZone)}
        hint={t('followups:zoneHint', { zone: timeZone })}
        className="mt-1.5 hidden group-has-[input[value=at]:checked]/when:grid"
      />
      {children && (
        <div className="mt-1.5 group-has-[input[value=none]:checked]/when:hidden">{children}</div>
      )}
    </fieldset>
  );
}

function MomentOf({ moment }: { moment: Date }) {
  const format = useFormat();
  return <span className="num text-xs text-muted">{format.dateTime(moment)}</span>;
}
