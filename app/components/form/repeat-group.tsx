import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Plus, X } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Button } from '~/components/ui/button';
import { FieldErrors } from '~/components/ui/field';

type ListField<Item> = FieldMetadata<Item[] | null | undefined, Record<string, unknown>, string[]>;
/** What a form of whatever schema can do with its rows. */
type RowIntents = Pick<FormMetadata<Record<string, unknown>, string[]>, 'insert' | 'remove'>;
type ItemField<Item> = FieldMetadata<Item, Record<string, unknown>, string[]>;

/**
 * Rows that can be added and removed. Their buttons are submit buttons that say what to do with the
 * list: without scripts the same page comes back with a row more or less, and everything typed.
 */
export function RepeatGroup<Item>({
  form,
  field,
  legend,
  hint,
  add,
  remove,
  children,
}: {
  form: RowIntents;
  field: ListField<Item>;
  legend: string;
  hint?: string;
  add: string;
  remove: (position: number) => string;
  children: (item: ItemField<Item>) => ReactNode;
}) {
  const rows = field.getFieldList();
  return (
    <fieldset id={field.id} className="grid gap-2.5">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {rows.map((row, index) => (
        <Fragment key={row.key}>
          <div className="flex items-start gap-2 rounded border border-line bg-canvas p-2.5">
            <div className="grid min-w-0 flex-1 grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] items-start gap-2.5">
              {children(row)}
            </div>
            <Button
              {...form.remove.getButtonProps({ name: field.name, index })}
              type="submit"
              variant="quiet"
              size="icon"
              aria-label={remove(index + 1)}
              className="mt-6"
            >
              <X aria-hidden="true" className="size-4" />
            </Button>
          </div>
        </Fragment>
      ))}
      {field.errors && <FieldErrors id={`${field.id}-error`} errors={field.errors} />}
      {hint && rows.length === 0 && <p className="text-sm text-muted">{hint}</p>}
      <Button
        {...form.insert.getButtonProps({ name: field.name })}
        type="submit"
        size="sm"
        className="justify-self-start"
        icon={<Plus aria-hidden="true" className="size-3.5" />}
      >
        {add}
      </Button>
    </fieldset>
  );
}
