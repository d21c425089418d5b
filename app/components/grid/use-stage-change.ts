import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#server/domain/customers/output';
import { toast } from '~/components/ui/toast';
import { apiFailure } from '~/lib/api-error';
import { studentName } from '~/lib/student-name';
import { type ApiClient, useTRPCClient } from '~/lib/trpc';
import { useApp } from '~/lib/use-app';
import { entryOf } from '../stage/entry-of';
import { type GridLists, labelOf } from './lists';
import {
  type ChangedBy,
  type Problem,
  problemOf,
  type StageChange,
  type StageValue,
  settle,
  stageOf,
} from './problem';
import { patchRow, rowIn, rowPatchOf } from './rows-cache';

/** Changes a stage: at once on the screen, then on the server, with a way back or a reason. */
export function useStageChange(lists: GridLists) {
  const { t } = useTranslation(['grid', 'common']);
  const { locale } = useApp();
  const api = useTRPCClient();
  const cache = useQueryClient();
  const [problems, setProblems] = useState<ReadonlyMap<string, Problem>>(new Map());

  const setProblem = useCallback((id: string, problem: Problem | null) => {
    setProblems((all) => {
      if (!problem && !all.has(id)) return all;
      const next = new Map(all);
      if (problem) next.set(id, problem);
      else next.delete(id);
      return next;
    });
  }, []);

  /** @returns whether the change went through; otherwise the cell holds a problem */
  const change = useCallback(
    async function change(record: CustomerRow, wanted: StageChange): Promise<boolean> {
      const { step, ...value } = wanted;
      const base: StageValue = { salesStatus: record.salesStatus, lostReason: record.lostReason };
      setProblem(record.id, null);
      patchRow(cache, record.id, value);
      try {
        const { id, version } = record;
        const saved = await api.customers.update.mutate({
          id,
          version,
          evaluation: value,
          ...step,
        });
        const patch = rowPatchOf(saved);
        patchRow(cache, id, patch);
        const stage = labelOf(lists.stages, wanted.salesStatus);
        const said = t('grid:stageMoved', { name: studentName(record, locale), stage });
        const undo = () => void change(rowIn(cache, id) ?? { ...record, ...patch }, base);
        const back = { from: wanted.salesStatus, to: base.salesStatus };
        const way = entryOf(lists.stages, back, saved);
        // A stage that asks for something, or that nobody comes back to, has no way back by one press.
        if (way.open && !way.need) toast.undo(said, t('common:undo'), undo);
        else toast.success(said);
        return true;
      } catch (error) {
        const failure = apiFailure(error);
        const now = failure.code === 'CONFLICT' ? await current(api, record.id) : null;
        if (!now) {
          patchRow(cache, record.id, base);
          setProblem(record.id, problemOf(failure, wanted));
          return false;
        }
        const patch = rowPatchOf(now.record);
        const theirs = stageOf(now.record);
        const decision = settle(base, value, theirs);
        if (decision === 'retry') return change({ ...record, ...patch }, wanted);
        patchRow(cache, record.id, patch);
        if (decision === 'done') return true;
        setProblem(record.id, { kind: 'conflict', base, wanted, theirs, by: now.by });
        return false;
      }
    },
    [api, cache, lists, locale, setProblem, t],
  );

  return { change, problems, dismiss: (id: string) => setProblem(id, null) };
}

/** The record as it is now, and who moved its stage last; null where it cannot be read. */
async function current(api: ApiClient, id: string) {
  try {
    const [record, timeline] = await Promise.all([
      api.customers.get.query({ id }),
      api.customers.timeline.query({ id, limit: 10 }),
    ]);
    const last = timeline.items.find(
      (item) =>
        item.kind === 'change' &&
        item.changes.some(({ field }) => field.startsWith('evaluation.salesStatus')),
    );
    const by: ChangedBy | null = last?.by.name ? { name: last.by.name, at: last.at } : null;
    return { record, by };
  } catch {
    return null;
  }
}
