import { Link } from '@remix-run/react';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '~/lib/cn';
import { COLUMNS } from './columns';
import { HeadCell, RowBox, RowGroup } from './grid-parts';
import { type GridQuery, hrefOf, SORTS } from './query';
import { HeadCheck } from './selection/head-check';

const headStyle =
  'flex min-w-0 items-center bg-surface px-2.5 text-start text-sm font-medium whitespace-nowrap text-muted';

/** The names of the columns; those that can be walked in order are links to that order. */
export function GridHeader({ query }: { query: GridQuery }) {
  const { t } = useTranslation(['customers', 'grid']);
  return (
    <RowGroup className="sticky top-0 z-sticky max-md:hidden">
      <RowBox
        aria-rowindex={1}
        className="grid h-9 w-full grid-cols-(--columns) border-b border-line bg-surface"
      >
        {COLUMNS.map(({ id, order }) => {
          const active = order !== undefined && order.sort === query.sort;
          const label = t(`customers:column.${id}`);
          const Arrow = !active ? ArrowUpDown : order.aria === 'descending' ? ArrowDown : ArrowUp;
          return (
            <HeadCell
              key={id}
              aria-sort={active ? order.aria : order ? 'none' : undefined}
              className={cn(
                headStyle,
                order && 'p-0',
                id === 'student' && 'sticky start-0 z-sticky in-data-scrolled:border-e',
              )}
            >
              {id === 'student' && <HeadCheck />}
              {order ? (
                <Link
                  to={hrefOf({ ...query, sort: active ? SORTS[0] : order.sort })}
                  replace
                  preventScrollReset
                  title={t('grid:sortByColumn', { column: label })}
                  className={cn(
                    'group/sort flex h-full min-w-0 flex-1 items-center gap-1 px-2.5 -outline-offset-2 hover:bg-sunken hover:text-ink',
                    id === 'student' && 'ps-3.5',
                    active && 'text-ink',
                  )}
                >
                  <span className="truncate">{label}</span>
                  <Arrow
                    aria-hidden="true"
                    className={cn(
                      'size-3.5 shrink-0',
                      !active && 'opacity-40 group-hover/sort:opacity-100',
                    )}
                  />
                </Link>
              ) : (
                <span className="truncate">{label}</span>
              )}
            </HeadCell>
          );
        })}
      </RowBox>
    </RowGroup>
  );
}
