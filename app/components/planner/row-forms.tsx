import { Form } from '@remix-run/react';
import { Trash2 } from 'lucide-react';
import { CsrfField } from '~/components/form/csrf-field';
import { Button } from '~/components/ui/button';
import { Select } from '~/components/ui/select';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type ContactLists, optionsOf } from '../followup/contact-lists';
import { type Named, ROW_ACTION, type RowActions } from './use-row-actions';

interface RowFormProps {
  row: Named;
  act: RowActions;
  returnTo: string;
}

/** Closes a contact with the outcome that is chosen beside the button. */
export function CompleteForm({
  row,
  act,
  lists,
  returnTo,
}: RowFormProps & { lists: ContactLists }) {
  const t = useT();
  const { locale } = useApp();
  return (
    <Form
      method="post"
      action={ROW_ACTION}
      onSubmit={act.send}
      className="flex gap-1.5 max-sm:order-1 max-sm:w-full"
    >
      <Hidden row={row} intent="complete" returnTo={returnTo} />
      <div className="w-40 max-sm:flex-1">
        <Select
          name="outcome"
          required
          aria-label={t('planner:closeFor', { name: row.name })}
          placeholder={t('planner:closeAs')}
          options={optionsOf(lists.followupOutcomes, locale)}
        />
      </div>
      <Button type="submit" aria-label={t('planner:doneFor', { name: row.name })}>
        {t('planner:done')}
      </Button>
    </Form>
  );
}

export function DeleteRowForm({ row, act, returnTo }: RowFormProps) {
  const t = useT();
  return (
    <Form method="post" action={ROW_ACTION} onSubmit={act.send}>
      <Hidden row={row} intent="delete" returnTo={returnTo} />
      <Button
        type="submit"
        variant="quiet"
        size="icon"
        aria-label={t('planner:deleteFor', { name: row.name })}
        title={t('delete')}
      >
        <Trash2 aria-hidden="true" className="size-4" />
      </Button>
    </Form>
  );
}

function Hidden({
  row,
  intent,
  returnTo,
}: Pick<RowFormProps, 'row' | 'returnTo'> & { intent: string }) {
  return (
    <>
      <CsrfField />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <input type="hidden" name="returnTo" value={returnTo} />
    </>
  );
}
