import { Link } from '@remix-run/react';
import { FormAlert } from '~/components/form/error-summary';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { type FieldWords, fieldLabel, fieldValue } from '../student/field-words';
import type { Conflict, Duplicate } from './save-customer.server';

/** The same person is here already: the way to them, for those who may see them. */
export function DuplicateAlert({ duplicate }: { duplicate: Duplicate | null }) {
  const t = useT();
  return (
    <FormAlert title={t('student:form.duplicate')}>
      {duplicate ? (
        <p>
          {t('student:form.duplicateOf', { name: duplicate.name })}{' '}
          <Link to={`/customers/${duplicate.id}`} className="font-semibold underline">
            {t('student:form.duplicateOpen', { number: duplicate.number })}
          </Link>
        </p>
      ) : (
        <p>{t('student:form.duplicateOther')}</p>
      )}
    </FormAlert>
  );
}

/** Which fields two people changed at once: before, now, and what this form would write. */
export function ConflictPanel({
  conflict,
  words,
  recordPath,
}: {
  conflict: Conflict;
  words: FieldWords;
  recordPath: string;
}) {
  const t = useT();
  const format = useFormat();
  const { by, at, fields } = conflict;
  const title =
    by && at
      ? t('student:form.conflictBy', { name: by, when: format.ago(at) })
      : t('student:form.conflict');
  const value = (path: string, given: unknown) => fieldValue(path, given, words) || t('none');
  return (
    <FormAlert tone="warn" title={title}>
      <p>{t('student:form.conflictBody')}</p>
      <div className="mt-2 overflow-x-auto">
        <table className="text-sm">
          <thead>
            <tr className="[&>th]:pe-6 [&>th]:text-start [&>th]:font-medium">
              <th>{t('student:form.field')}</th>
              <th>{t('student:form.before')}</th>
              <th>{t('student:form.theirs')}</th>
              <th>{t('student:form.yours')}</th>
            </tr>
          </thead>
          <tbody className="text-ink [&_td]:pe-6">
            {fields.map(({ path, before, theirs, mine }) => (
              <tr key={path}>
                <td>
                  <a href={`#customer-${path}`} className="underline underline-offset-2">
                    {fieldLabel(path, t)}
                  </a>
                </td>
                <td className="bidi">{value(path, before)}</td>
                <td className="bidi">{value(path, theirs)}</td>
                <td className="bidi font-semibold">{value(path, mine)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Link to={recordPath} className="mt-2 inline-block text-sm underline underline-offset-2">
        {t('student:form.takeTheirs')}
      </Link>
    </FormAlert>
  );
}
