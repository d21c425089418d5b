import { Link } from '@remix-run/react';
import { Card } from '~/components/ui/card';
import { type KeyValue, KeyValueList } from '~/components/ui/key-value-list';
import { useT } from '~/lib/use-t';

/** A section of the record: what is known, and the way to the form that changes it. */
export function FactsCard({
  title,
  items,
  editTo,
}: {
  title: string;
  items: readonly KeyValue[];
  /** Absent for those who may not edit. */
  editTo?: string | undefined;
}) {
  const t = useT();
  const known = items.some(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <Card
      title={title}
      actions={
        editTo && (
          <Link
            to={editTo}
            aria-label={`${t('edit')}: ${title}`}
            className="text-sm text-muted hover:text-ink hover:underline"
          >
            {t(known ? 'edit' : 'student:addIt')}
          </Link>
        )
      }
    >
      {known ? (
        <KeyValueList items={items} />
      ) : (
        <p className="text-sm text-muted">{t('student:nothingKnown')}</p>
      )}
    </Card>
  );
}
