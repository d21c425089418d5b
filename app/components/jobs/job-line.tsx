import { X } from 'lucide-react';
import type { JobView } from '#server/domain/jobs/schema';
import { Button } from '~/components/ui/button';
import { Progress } from '~/components/ui/progress';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { isOpen } from './use-jobs';

interface JobLineProps {
  job: JobView;
  cancelling: boolean;
  onCancel(): void;
  onClose(): void;
}

/** One job: what it does, how far it is, and the way to end it or to put it away. */
export function JobLine({ job, cancelling, onCancel, onClose }: JobLineProps) {
  const t = useT();
  const format = useFormat();
  const { state, done, failed } = job;
  const total = job.total ?? done + failed;
  const open = isOpen(job);
  const progress = t('jobs:progress', {
    done: format.number(done + failed),
    total: format.number(total),
  });
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 truncate text-base font-medium">
          {t(`jobs:kind.${job.kind}`)}
        </p>
        {open ? (
          <Button size="sm" pending={cancelling} onClick={onCancel}>
            {t('jobs:cancel')}
          </Button>
        ) : (
          <Button
            variant="quiet"
            size="icon"
            className="size-7"
            aria-label={t('jobs:dismiss')}
            onClick={onClose}
          >
            <X aria-hidden="true" className="size-4" />
          </Button>
        )}
      </div>
      {open && <Progress value={done + failed} max={total} label={progress} />}
      <p role="status" className="text-sm text-muted">
        {state === 'queued' ? t('jobs:waiting') : progress}
        {!open && ` · ${t(`jobs:state.${state}`)}`}
        {failed > 0 && ` · ${t('jobs:left', { count: failed })}`}
      </p>
    </div>
  );
}
