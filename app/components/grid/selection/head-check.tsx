import { Checkbox } from '~/components/ui/checkbox';
import { useGrid } from '../grid-context';
import { useSelection } from './selection-context';

/** Chooses the whole list, or nothing of it. */
export function HeadCheck() {
  const { t, ready } = useGrid();
  const selection = useSelection();
  if (!selection || !ready) return null;
  const some = selection.count > 0 && !selection.all;
  return (
    <Checkbox
      ref={(box) => {
        if (box) box.indeterminate = some;
      }}
      aria-label={t('assignment:selectAll')}
      checked={selection.all}
      onChange={() => (selection.all ? selection.clear() : selection.chooseAll())}
      className="ms-3.5"
    />
  );
}
