import { Field } from '~/components/ui/field';
import { type Option, Select } from '~/components/ui/select';
import { useT } from '~/lib/use-t';

interface SuccessorFieldProps {
  id: string;
  /** Who may take the students; without anybody there is nothing to choose. */
  counselors: readonly Option[];
  hint?: string;
  className?: string | undefined;
}

/** Who takes the students of somebody who works with them no longer: a counselor, or the queue. */
export function SuccessorField({ id, counselors, hint, className }: SuccessorFieldProps) {
  const t = useT();
  if (counselors.length === 0) return null;
  return (
    <Field id={id} label={t('people:handOver')} hint={hint} className={className}>
      {(aria) => (
        <Select
          {...aria}
          name="handOverTo"
          placeholder={t('people:handOverQueue')}
          options={counselors}
        />
      )}
    </Field>
  );
}
