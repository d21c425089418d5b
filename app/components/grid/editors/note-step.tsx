import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Textarea } from '~/components/ui/input';

interface NoteStepProps {
  /** False where the stage asks for nothing but a second look. */
  asked: boolean;
  onSave: (note: string) => void;
}

/** The note that a stage asks for, or the last word before a stage that nobody leaves. */
export function NoteStep({ asked, onSave }: NoteStepProps) {
  const { t } = useTranslation('stages');
  const id = useId();
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!asked || note.trim()) onSave(note.trim());
  };
  return (
    <form onSubmit={submit} className="grid gap-2 p-2 pt-0">
      {asked && (
        <>
          <label htmlFor={id} className="text-sm font-medium">
            {t('note')}
          </label>
          <Textarea
            id={id}
            rows={3}
            maxLength={2_000}
            required
            autoFocus
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
      <Button type="submit" variant="primary" size="sm">
        {t('move')}
      </Button>
    </form>
  );
}
