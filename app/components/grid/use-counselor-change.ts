import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CounselorStatus } from '#models/vocabulary';
import type { CustomerRow } from '#server/domain/customers/output';
import { toast } from '~/components/ui/toast';
import { studentName } from '~/lib/student-name';
import { useTRPCClient } from '~/lib/trpc';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type GridLists, labelOf } from './lists';
import { patchRow, rowIn } from './rows-cache';
import { useSayUnsaved } from './use-say-unsaved';

export interface CounselorChange {
  agentId: string;
  counselorStatus: CounselorStatus;
}

/** Sets what a counselor says: at once on the screen, then on the server, with a way back. */
export function useCounselorChange(lists: GridLists) {
  const t = useT();
  const { locale } = useApp();
  const api = useTRPCClient();
  const cache = useQueryClient();
  const sayUnsaved = useSayUnsaved();

  return useCallback(
    async function change(record: CustomerRow, wanted: CounselorChange): Promise<void> {
      const { id } = record;
      const { agentId, counselorStatus } = wanted;
      const agent = record.agents.find((one) => one.agentId === agentId);
      if (!agent) return;
      patchRow(cache, id, { agents: withWord(record.agents, wanted) });
      try {
        const saved = await api.assignments.counselorStatus.mutate({ id, ...wanted });
        const { version, disagree } = saved;
        patchRow(cache, id, { version, disagree });
        const said = t('grid:counselorStatusSet', {
          name: studentName(record, locale),
          agent: agent.name ?? t('customers:counselor'),
          status: labelOf(lists.counselorStatuses, counselorStatus),
        });
        const before = { agentId, counselorStatus: agent.counselorStatus };
        toast.undo(said, t('common:undo'), () => void change(rowIn(cache, id) ?? record, before));
      } catch (error) {
        const now = rowIn(cache, id) ?? record;
        patchRow(cache, id, { agents: withWord(now.agents, agent) });
        sayUnsaved(error);
      }
    },
    [api, cache, lists, locale, sayUnsaved, t],
  );
}

const withWord = (agents: CustomerRow['agents'], { agentId, counselorStatus }: CounselorChange) =>
  agents.map((agent) => (agent.agentId === agentId ? { ...agent, counselorStatus } : agent));
