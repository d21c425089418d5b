import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CustomerRow } from '#server/domain/customers/output';
import { toast } from '~/components/ui/toast';
import { studentName } from '~/lib/student-name';
import { useTRPCClient } from '~/lib/trpc';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { patchRow } from './rows-cache';
import { useSayUnsaved } from './use-say-unsaved';

/** Moves the next follow-up: at once on the screen, then on the server, with a way back. */
export function useFollowupChange() {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  const api = useTRPCClient();
  const cache = useQueryClient();
  const sayUnsaved = useSayUnsaved();

  return useCallback(
    async function change(record: CustomerRow, dueAt: string | null): Promise<void> {
      const before = record.nextFollowupAt;
      const name = studentName(record, locale);
      patchRow(cache, record.id, { nextFollowupAt: dueAt });
      try {
        const saved = await api.followups.schedule.mutate({
          customerId: record.id,
          dueAt,
          from: before,
        });
        const { nextFollowupAt, version } = saved;
        patchRow(cache, record.id, { nextFollowupAt, version });
        const said = nextFollowupAt
          ? t('grid:followupMoved', { name, when: format.dateTime(nextFollowupAt) })
          : t('grid:followupCleared', { name });
        const undone = { ...record, nextFollowupAt, version };
        toast.undo(said, t('common:undo'), () => void change(undone, before));
      } catch (error) {
        patchRow(cache, record.id, { nextFollowupAt: before });
        sayUnsaved(error);
      }
    },
    [api, cache, format, locale, sayUnsaved, t],
  );
}
