import { Checkbox } from '~/components/ui/checkbox';
import { useGrid } from '../grid-context';
import { useSelection } from './selection-context';

/** Chooses a student; with Shift every one from the last choice on. Needs scripts, as bulk work does. */
export function RowCheck({ id, name }: { id: string; name: string }) {
  const { t, ready } = useGrid();
  const selection = useSelection();
  if (!selection || !ready) return null;
  return (
    <Checkbox
      aria-label={t('assignment:select', { name })}
      tabIndex={-1}
      checked={selection.has(id)}
      // The click says whether Shift was held; the change event does not.
      onClick={({ currentTarget, shiftKey }) => {
        const row = currentTarget.closest<HTMLElement>('[data-row]')?.dataset.row;
        selection.toggle(id, Number(row), shiftKey);
      }}
      onChange={() => undefined}
      className="relative z-1 max-md:mx-2 max-md:size-5"
    />
  );
}
