import { Link } from '@remix-run/react';
import { Avatar } from '~/components/ui/avatar';
import { Bidi, Ltr } from '~/components/ui/bidi';
import { cn } from '~/lib/cn';
import { studentName } from '~/lib/student-name';
import { type CellProps, useGrid } from '../grid-context';
import { RowCheck } from '../selection/row-check';
import { useSelection } from '../selection/selection-context';
import { RowActions } from './row-actions';

/**
 * Who it is. On phones the name's link covers the whole card. On wide screens the number stands beside the
 * name where there is room for both: the line that it would begin is cut away.
 */
export function StudentCell({ record, touched }: CellProps) {
  const { locale, ready, wide } = useGrid();
  const name = studentName(record, locale);
  const selects = useSelection() !== null;
  const acts = touched || !wide || !ready;
  return (
    <>
      <RowCheck id={record.id} name={name} />
      <Avatar
        name={name}
        className={cn(
          'max-md:size-8 max-md:text-xs',
          selects && ready && 'max-md:hidden',
          acts && 'md:group-focus-within/row:invisible md:group-hover/row:invisible',
        )}
      />
      <span className="flex min-w-0 flex-1 items-baseline gap-x-2 md:h-6 md:flex-wrap md:overflow-hidden">
        <Link
          to={`/customers/${record.id}`}
          tabIndex={ready ? -1 : undefined}
          className="min-h-6 max-w-full truncate leading-6 font-semibold text-ink hover:underline max-md:text-base max-md:after:absolute max-md:after:inset-0"
        >
          <Bidi truncate>{name}</Bidi>
        </Link>
        <Ltr className="text-2xs leading-6 text-faint max-md:hidden">{record.customerNumber}</Ltr>
      </span>
      {acts && <RowActions record={record} name={name} />}
    </>
  );
}
