import { useMemo } from 'react';
import { useListedKeys } from '~/components/shell/shortcuts';
import { useT } from '~/lib/use-t';

/** The keys of the grid (see use-grid-keys.ts), for the list on `?`. */
export function useGridHelp(): void {
  const t = useT();
  const lines = useMemo(
    () => [
      { keys: '↑ ↓ ← →', label: t('grid:keyMove') },
      { keys: 'Ctrl Home / End', label: t('grid:keyFar') },
      { keys: 'Enter', label: t('grid:keyEnter') },
      { keys: 'X', label: t('grid:keySelect') },
      { keys: 'C', label: t('grid:keyCall') },
      { keys: 'W', label: t('grid:keyWhatsapp') },
    ],
    [t],
  );
  useListedKeys(lines);
}
