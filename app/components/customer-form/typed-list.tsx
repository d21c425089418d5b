import { Field } from '~/components/ui/field';
import { Input, Textarea } from '~/components/ui/input';
import { useT } from '~/lib/use-t';
import { typedList } from './read-customer-form';

interface ListControl {
  id: string;
  key: string | undefined;
  name: string;
  initialValue: unknown;
  allErrors: Record<string, string[]>;
}

/** A list in one control: short items between commas, long ones line by line. */
export function TypedList({
  field,
  label,
  lines = false,
  suggestions = [],
}: {
  field: ListControl;
  label: string;
  lines?: boolean;
  /** Words in use elsewhere, so that people write the same ones. */
  suggestions?: readonly string[];
}) {
  const t = useT();
  const errors = [...new Set(Object.values(field.allErrors).flat())];
  const Control = lines ? Textarea : Input;
  return (
    <Field
      id={field.id}
      label={label}
      hint={
        <>
          {t(lines ? 'student:form.lines' : 'student:form.commas')}
          {suggestions.length > 0 && (
            <bdi>
              {' '}
              {t('stages:suggested', { tags: suggestions.slice(0, 12).join(t('listSeparator')) })}
            </bdi>
          )}
        </>
      }
      errors={errors}
    >
      {(aria) => (
        <Control
          key={field.key}
          name={field.name}
          defaultValue={typedList(field.name, field.initialValue)}
          dir="auto"
          autoComplete="off"
          {...aria}
        />
      )}
    </Field>
  );
}
