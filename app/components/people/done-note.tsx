import { useSearchParams } from '@remix-run/react';
import { FormAlert } from '~/components/form/error-summary';
import { OfflineNote } from '~/components/form/offline-note';
import { useT } from '~/lib/use-t';
import en from '~/locales/en/people';

type Done = keyof typeof en.done;

const isDone = (value: string | null): value is Done =>
  value !== null && Object.hasOwn(en.done, value);

/** What `?done=` says was just done, or that it could not be sent; anything else in the address is ignored. */
export function DoneNote() {
  const t = useT();
  const done = useSearchParams()[0].get('done');
  return (
    <>
      <OfflineNote />
      {isDone(done) && <FormAlert tone="good">{t(`people:done.${done}`)}</FormAlert>}
    </>
  );
}
