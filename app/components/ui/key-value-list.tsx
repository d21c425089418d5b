import { Fragment, type ReactNode } from 'react';
import { cn } from '~/lib/cn';

export interface KeyValue {
  label: string;
  /** Nothing to say about an absent value: its line is left out. */
  value: ReactNode;
  /** Phones, e-mails, codes. */
  ltr?: boolean;
}

export function KeyValueList({
  items,
  className,
}: {
  items: readonly KeyValue[];
  className?: string;
}) {
  const known = items.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={cn('grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.75 text-grid', className)}>
      {known.map(({ label, value, ltr }) => (
        <Fragment key={label}>
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 text-end font-medium break-words">
            <span className={ltr ? 'bidi-ltr num' : 'bidi'}>{value}</span>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
