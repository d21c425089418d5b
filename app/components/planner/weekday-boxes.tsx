import { WEEKDAYS } from '#server/domain/people/wall-clock';
import { useT } from '~/lib/use-t';

/** The days of a week as boxes, Sunday first: the first working day. */
export function WeekdayBoxes({ name, chosen }: { name: string; chosen: readonly string[] }) {
  const t = useT();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t('planner:weekdays')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {WEEKDAYS.map((day, number) => (
          <label
            key={day}
            className="grid min-h-9 place-items-center rounded border border-control px-2.5 text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="checkbox"
              name={name}
              value={number}
              defaultChecked={chosen.includes(String(number))}
              className="sr-only"
            />
            {t(`time:weekdays.${day}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
