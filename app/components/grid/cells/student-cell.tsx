import { Link } from '@remix-run/react';
import { Avatar } from '~/components/ui/avatar';
import { Bidi, Ltr } from '~/components/ui/bidi';
import { studentName } from '~/lib/student-name';
import { type CellProps, useGrid } from '../grid-context';
import { RowActions } from './row-actions';

/**
 * Who it is. On phones the name's link covers the whole card. On wide screens the number stands beside the
 * name where there is room for both (a line that it does not fit is cut away), and makes way for the
 * actions, whose place the name never takes.
 */
export function StudentCell({ record, touched }: CellProps) {
  const { locale, ready, wide } = useGrid();
  const name = studentName(record, locale);
  return (
    <>
      <Avatar name={name} className="max-md:size-8 max-md:text-xs" />
      <span className="flex min-w-0 flex-1 items-baseline gap-x-2 md:h-6 md:flex-wrap md:overflow-hidden">
        <Link
          to={`/customers/${record.id}`}
          tabIndex={ready ? -1 : undefined}
          className="min-h-6 max-w-full truncate leading-6 font-semibold text-ink hover:underline md:max-w-[calc(100%-3.75rem)] max-md:text-base max-md:after:absolute max-md:after:inset-0"
        >
          <Bidi truncate>{name}</Bidi>
        </Link>
        <Ltr className="text-2xs leading-6 text-faint max-md:hidden md:group-focus-within/row:invisible md:group-hover/row:invisible">
          {record.customerNumber}
        </Ltr>
      </span>
      {(touched || !wide || !ready) && <RowActions record={record} name={name} />}
    </>
  );
}
