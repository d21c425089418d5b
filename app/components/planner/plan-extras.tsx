import type { FormControl } from '~/components/form/form-control';
import { useT } from '~/lib/use-t';
import { ReminderField, RepeatFields } from './repeat-fields';

type Fields = Parameters<typeof RepeatFields>[0]['fields'] & { reminder: FormControl };

/** What most plans leave as it is: the reminder, and whether the contact comes again. */
export function PlanExtras({ fields }: { fields: Fields }) {
  const t = useT();
  return (
    <details className="rounded border border-line px-3 py-2">
      <summary className="min-h-6 cursor-pointer text-sm font-medium text-muted">
        {t('planner:extras')}
      </summary>
      <div className="mt-3 grid gap-4">
        <ReminderField field={fields.reminder} usual />
        <RepeatFields fields={fields} chosen={[]} />
      </div>
    </details>
  );
}
