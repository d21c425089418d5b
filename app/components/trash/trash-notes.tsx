import { Link } from '@remix-run/react';
import { FormAlert } from '~/components/form/error-summary';
import { useT } from '~/lib/use-t';
import type { TrashAnswer } from './trash-answer';
import type { TrashPage } from './trash-page.server';

/** What was just restored or deleted for ever, and what could not be restored and why. */
export function TrashNotes({
  page: { page, restored, purged },
  answer,
}: {
  page: TrashPage;
  answer: TrashAnswer | undefined;
}) {
  const t = useT();
  const refused = answer && 'problems' in answer ? answer : undefined;
  const count = refused?.restored ?? restored;
  const nameOf = (id: string) => page.items.find((item) => item.id === id)?.label ?? '';
  return (
    <>
      {count > 0 && <FormAlert tone="good">{t('trash:restored', { count })}</FormAlert>}
      {purged && !answer && (
        <FormAlert tone="good">{t('trash:purged', { number: purged })}</FormAlert>
      )}
      {refused?.problems.length === 0 && <FormAlert>{t('trash:nothingSelected')}</FormAlert>}
      {refused && refused.problems.length > 0 && (
        <FormAlert>
          <ul>
            {refused.problems.map(({ id, why, otherTo }) => (
              <li key={id}>
                {t('trash:refusedOne', { name: nameOf(id), why })}{' '}
                {otherTo && (
                  <Link to={otherTo} className="underline">
                    {t('trash:openOther')}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </FormAlert>
      )}
    </>
  );
}
