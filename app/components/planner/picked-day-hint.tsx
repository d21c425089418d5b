import { FreeDayHint } from './free-day-hint';

interface Picked {
  name: string;
  value?: string | undefined;
}

/** The word about a free day under a time of the person's own. */
export function PickedDayHint({
  form,
  fields: { when, whenAt },
}: {
  form: { update: (change: { name: string; value: string }) => void };
  fields: { when: Picked; whenAt: Picked };
}) {
  if (when.value !== 'at' || !whenAt.value) return null;
  return (
    <FreeDayHint
      value={whenAt.value}
      onUse={(value) => form.update({ name: whenAt.name, value })}
    />
  );
}
