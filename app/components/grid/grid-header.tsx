import { Link } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
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
          const Arrow = order?.aria === 'descending' ? ArrowDown : ArrowUp;
          return (
            <HeadCell
              key={id}
              aria-sort={active ? order.aria : order ? 'none' : undefined}
              className={cn(
                headStyle,
                id === 'student' && 'sticky start-0 z-sticky ps-3.5 in-data-scrolled:border-e',
              )}
            >
              {id === 'student' && <HeadCheck />}
              {order ? (
                <Link
                  to={hrefOf({ ...query, sort: active ? SORTS[0] : order.sort })}
                  replace
                  preventScrollReset
                  discover="none"
                  title={t('grid:sortByColumn', { column: label })}
                  className={cn(
                    'group/sort -mx-1 flex min-w-0 items-center gap-1 rounded-sm px-1 py-1 hover:text-ink',
                    active && 'text-ink',
                  )}
                >
                  <span className="truncate">{label}</span>
                  <Arrow
                    aria-hidden="true"
                    className={cn(
                      'size-3.5 shrink-0',
                      !active &&
                        'opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60',
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
