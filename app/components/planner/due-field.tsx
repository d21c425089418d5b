import { useState } from 'react';
import { type FormControl, textAttributes } from '~/components/form/form-control';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { FreeDayHint } from './free-day-hint';

/** Day and time in the reader's zone, with a word when the day is free. */
export function DueField({ field }: { field: FormControl }) {
  const t = useT();
  const { timeZone } = useApp();
  const [value, setValue] = useState(field.defaultValue ?? '');
  return (
    <div className="grid gap-1.5">
      <Field
        id={field.id}
        label={t('planner:dueAt')}
        hint={t('followups:zoneHint', { zone: timeZone })}
        errors={field.errors}
        required
      >
        {(aria) => (
          <Input
            {...textAttributes(field)}
            {...aria}
            type="datetime-local"
            defaultValue={undefined}
            value={value}
            onChange={({ target }) => setValue(target.value)}
          />
        )}
      </Field>
      <FreeDayHint value={value} onUse={setValue} />
    </div>
  );
}
