import { UserRoundPen, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '~/components/ui/button';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import type { GridQuery } from '../query';
import type { Rows } from '../use-rows';
import type { Selection } from './selection-context';

const ReassignDialog = lazy(() => import('./reassign-dialog'));

interface SelectionBarProps {
  selection: Selection;
  rows: Pick<Rows, 'total' | 'capped'>;
  query: GridQuery;
}

/** How much is selected, and what can be done with it. */
export function SelectionBar({ selection, rows, query }: SelectionBarProps) {
  const t = useT();
  const format = useFormat();
  const [reassigning, setReassigning] = useState(false);
  const { all, count } = selection;
  const total = format.count(rows.total, rows.capped);
  return (
    <section
      aria-label={t('assignment:selected', { count })}
      className="sticky bottom-[calc(var(--bottombar)+8px)] z-sticky flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-accent bg-raised px-3 py-2 shadow-pop md:bottom-0"
    >
      <p role="status" className="text-base font-medium">
        {all ? t('assignment:allSelected', { total }) : t('assignment:selected', { count })}
      </p>
      {!all && count < rows.total && (
        <Button variant="quiet" size="sm" onClick={selection.chooseAll}>
          {t('assignment:takeAll', { total })}
        </Button>
      )}
      <span className="ms-auto flex items-center gap-2">
        <Button
          variant="primary"
          size="sm"
          icon={<UserRoundPen aria-hidden="true" className="size-4" />}
          onClick={() => setReassigning(true)}
        >
          {t('assignment:reassign')}
        </Button>
        <Button
          variant="quiet"
          size="icon"
          aria-label={t('assignment:clear')}
          onClick={selection.clear}
        >
          <X aria-hidden="true" className="size-4.5" />
        </Button>
      </span>
      {reassigning && (
        <Suspense fallback={null}>
          <ReassignDialog
            selection={selection}
            query={query}
            onClose={() => setReassigning(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
