import { useRevalidator } from '@remix-run/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPCClient } from '~/lib/trpc';
import { useT } from '~/lib/use-t';
import { JobLine } from './job-line';
import { isOpen, useFollowJob, useWatchedJobs } from './use-jobs';

/** The reader's background work, at the edge of every screen: how far it is, and when it ends. */
export function JobTray() {
  const t = useT();
  const api = useTRPCClient();
  const cache = useQueryClient();
  const follow = useFollowJob();
  const { revalidate } = useRevalidator();
  const jobs = useWatchedJobs();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const told = useRef(new Set<string>());
  const cancel = useMutation({
    mutationFn: (id: string) => api.jobs.cancel.mutate({ id }),
    onSuccess: follow,
  });

  useEffect(() => {
    for (const job of jobs) {
      if (isOpen(job) || told.current.has(job.id)) continue;
      told.current.add(job.id);
      // What the job has changed may be on the screen.
      void cache.invalidateQueries();
      revalidate();
    }
  }, [jobs, cache, revalidate]);

  const shown = jobs.filter(({ id }) => !closed.has(id));
  if (shown.length === 0) return null;
  return (
    <section
      aria-label={t('jobs:title')}
      // Last in the page, and so never over its last buttons once it is scrolled to its end.
      className="z-pop grid w-80 max-w-[calc(100vw-32px)] gap-3 rounded-lg border border-line bg-raised p-3.5 shadow-pop max-md:fixed max-md:inset-x-4 max-md:top-[calc(var(--header)+8px)] md:sticky md:bottom-4 md:ms-5 md:mb-4"
    >
      {shown.map((job) => (
        <JobLine
          key={job.id}
          job={job}
          cancelling={cancel.isPending}
          onCancel={() => cancel.mutate(job.id)}
          onClose={() => setClosed((now) => new Set(now).add(job.id))}
        />
      ))}
    </section>
  );
}
