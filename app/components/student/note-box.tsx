import { Form } from '@remix-run/react';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Input } from '~/components/ui/input';
import { useT } from '~/lib/use-t';

/** A line that grows into a logged call: what was typed is taken along. */
export function NoteBox({
  customerId,
  onLog,
}: {
  customerId: string;
  onLog: (note: string) => void;
}) {
  const t = useT();
  const [note, setNote] = useState('');
  return (
    <Form
      method="get"
      action={`/customers/${customerId}/followups/new`}
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onLog(note);
        setNote('');
      }}
    >
      <input type="hidden" name="log" value="1" />
      <Input
        name="note"
        dir="auto"
        value={note}
        autoComplete="off"
        onChange={(event) => setNote(event.target.value)}
        aria-label={t('student:noteBox')}
        placeholder={t('student:noteBox')}
        className="bg-canvas"
      />
      <Button
        type="submit"
        size="icon"
        aria-label={t('student:logCall')}
        title={t('student:logCall')}
      >
        <PencilLine aria-hidden="true" className="size-4" />
      </Button>
    </Form>
  );
}
