import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { JobView } from '#server/domain/jobs/schema';
import { can } from '#server/permissions/can';
import { useTRPCClient } from '~/lib/trpc';
import { useApp } from '~/lib/use-app';

const KEY = ['jobs'];
const SHOWN = 5;
/** How often a running job is asked how far it is. */
const WATCH_MS = 1_000;

export const isOpen = ({ state }: JobView) => state === 'queued' || state === 'running';

/** The reader's latest jobs: asked for once, and again and again only while one of them runs. */
export function useJobs(): readonly JobView[] {
  const api = useTRPCClient();
  const { permissions } = useApp();
  const { data = [] } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await api.jobs.list.query({ limit: SHOWN }, { signal })).items,
    enabled: can(permissions, 'customers.assign'),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? WATCH_MS : false),
  });
  return data;
}

/** Lets the shell watch a job that has just been started. */
export function useFollowJob(): (job: JobView) => void {
  const cache = useQueryClient();
  return useCallback(
    (job) => {
      cache.setQueryData<JobView[]>(KEY, (jobs = []) => [
        job,
        ...jobs.filter(({ id }) => id !== job.id),
      ]);
    },
    [cache],
  );
}

/** One that found nothing to do is nothing to tell of. */
const isIdle = ({ state, done, failed }: JobView) => state === 'done' && done + failed === 0;

/** Those jobs that run, or have ended since this page was opened. */
export function useWatchedJobs(): readonly JobView[] {
  const jobs = useJobs();
  const watched = useRef(new Set<string>());
  for (const job of jobs) if (isOpen(job)) watched.current.add(job.id);
  return jobs.filter((job) => watched.current.has(job.id) && !isIdle(job));
}
