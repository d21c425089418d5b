import type { ReactNode } from 'react';
import { toLocalInput } from '#server/domain/people/zoned-instant';
import type { FormControl } from '~/components/form/form-control';
import { TextField } from '~/components/form/text-field';
import { FieldErrors } from '~/components/ui/field';
import { useFormat } from '~/lib/use-format';
import { useQuickClock } from '~/lib/use-quick-clock';
import { useT } from '~/lib/use-t';
import { quickTimes } from './moments';
import { useQuickWords } from './quick-words';

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
  const clock = useQuickClock();
  const { now, timeZone } = clock;
  const word = useQuickWords(clock);
  const choices: { value: string; label: string; at?: Date }[] = [
    ...(optional ? [{ value: 'none', label: t('followups:whenNone') }] : []),
    ...quickTimes(clock).map((time) => ({ value: time.key, label: word(time), at: time.at })),
    { value: 'at', label: t('followups:whenPick') },
  ];
  return (
    <fieldset className="group/when grid gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid grid-cols-2 gap-1.5 sm:grid-cols-3">
        {choices.map(({ value, label, at }, index) => (
          <label
            key={value}
            className="grid min-h-11 content-center rounded border border-control px-3 py-1 text-base transition-colors has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              key={when.key}
              id={index === 0 ? when.id : undefined}
              type="radio"
              name={when.name}
              value={value}
              defaultChecked={when.defaultValue === value}
              className="sr-only"
            />
            <span className="font-medium">{label}</span>
            {at && <MomentOf moment={at} />}
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
