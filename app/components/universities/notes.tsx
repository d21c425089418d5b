import { Link, useSearchParams } from '@remix-run/react';
import { FormAlert } from '~/components/form/error-summary';
import { OfflineAlert } from '~/components/form/offline-alert';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import en from '~/locales/en/universities';
import type { AdmissionAnswer } from './answer.server';

type Done = keyof typeof en.done;

const isDone = (value: string | null): value is Done =>
  value !== null && Object.hasOwn(en.done, value);

/** What was just done, or why it could not be: who holds the record, or which one is in the way. */
export function Notes() {
  const t = useT();
  const done = useSearchParams()[0].get('done');
  const { answer, offline } = useAnswer<AdmissionAnswer>();
  const { problem, held = [], otherTo } = answer ?? {};
  return (
    <>
      {isDone(done) && !answer && (
        <FormAlert tone="good">{t(`universities:done.${done}`)}</FormAlert>
      )}
      {offline && <OfflineAlert />}
      {problem && (
        <FormAlert title={problem}>
          {held.length > 0 && (
            <>
              <ul className="list-inside list-disc">
                {held.map(({ of, count }) => (
                  <li key={of}>{t(`universities:inUse_${of}`, { count })}</li>
                ))}
              </ul>
              <p>{t('universities:inUseHint')}</p>
            </>
          )}
          {otherTo && (
            <Link to={otherTo} className="underline">
              {t('universities:openOther')}
            </Link>
          )}
        </FormAlert>
      )}
    </>
  );
}
