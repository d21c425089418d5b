import { useCallback } from 'react';
import { toast } from '~/components/ui/toast';
import { apiFailure } from '~/lib/api-error';
import { useT } from '~/lib/use-t';

/** Says that a cell kept its value, why, and the number to quote. */
export function useSayUnsaved(): (error: unknown) => void {
  const t = useT();
  return useCallback(
    (error) => {
      const { code, requestId } = apiFailure(error);
      const why = code === 'OFFLINE' ? t('errors:offline') : t(`errors:code.${code}`);
      toast.error(`${t('grid:failedSave')} ${why}`, {
        description: requestId ? `${t('errors:requestId')}: ${requestId}` : undefined,
      });
    },
    [t],
  );
}
