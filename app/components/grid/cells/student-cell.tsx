import { Link } from '@remix-run/react';
import { Avatar } from '~/components/ui/avatar';
import { Bidi, Ltr } from '~/components/ui/bidi';
import { cn } from '~/lib/cn';
import { studentName } from '~/lib/student-name';
import { type CellProps, useGrid } from '../grid-context';
import { RowCheck } from '../selection/row-check';
import { useSelection } from '../selection/selection-context';
import { RowActions } from './row-actions';

/** Who it is. On phones the name's link covers the whole card. */
export function StudentCell({ record, touched }: CellProps) {
  const { locale, ready, wide } = useGrid();
  const name = studentName(record, locale);
  const selects = useSelection() !== null;
  return (
    <>
      <RowCheck id={record.id} name={name} />
      <Avatar
        name={name}
        className={cn('max-md:size-9 max-md:text-sm', selects && ready && 'max-md:hidden')}
      />
      <span className="flex min-w-0 flex-1 flex-col leading-[1.2] min-[1900px]:flex-row min-[1900px]:items-baseline min-[1900px]:gap-x-1.5">
        <Link
          to={`/customers/${record.id}`}
          tabIndex={ready ? -1 : undefined}
          discover={ready ? 'none' : 'render'}
          className="min-h-6 max-w-full truncate leading-6 font-semibold text-ink hover:underline max-md:text-base max-md:leading-6 max-md:after:absolute max-md:after:inset-0"
        >
          <Bidi truncate>{name}</Bidi>
        </Link>
        <Ltr className="max-w-full self-start truncate text-2xs text-faint min-[1900px]:text-xs">
          {record.customerNumber}
        </Ltr>
      </span>
      {(touched || !wide || !ready) && <RowActions record={record} name={name} />}
    </>
  );
}
