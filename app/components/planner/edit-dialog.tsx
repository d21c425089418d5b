import { useFetcher } from '@remix-run/react';
import { useId } from 'react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import type { Option } from '~/components/ui/select';
import { toast } from '~/components/ui/toast';
import { type Offline, useKeptAnswer } from '~/lib/offline';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';
import type { ContactLists } from '../followup/contact-lists';
import type { EditAnswer } from './edit-action.server';
import { EditForm } from './edit-form';

/** The form of a planned contact over the page that it was opened from. Mounted while open. */
export default function EditDialog({
  row,
  lists,
  agents,
  onClose,
}: {
  row: FollowupRow;
  lists: ContactLists;
  agents: readonly Option[];
  onClose: () => void;
}) {
  const t = useT();
  const { locale } = useApp();
  const fetcherKey = useId();
  const fetcher = useFetcher<EditAnswer | Offline>({ key: fetcherKey });
  const { answer, offline } = useKeptAnswer<EditAnswer>(fetcher.data);
  const saved = answer && 'saved' in answer ? answer.saved : undefined;

  useEach(fetcher.state === 'idle' ? saved : undefined, (what) => {
    toast.success(t(`planner:${what}`));
    onClose();
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('planner:editTitle')}
      description={
        row.customer
          ? t('planner:editAbout', { name: studentName(row.customer, locale) })
          : undefined
      }
      className="sm:max-w-xl"
    >
      <EditForm
        row={row}
        lists={lists}
        agents={agents}
        offline={offline}
        fetcherKey={fetcherKey}
        pending={fetcher.state !== 'idle'}
        lastResult={answer && 'lastResult' in answer ? answer.lastResult : undefined}
        footer={
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
        }
      />
    </Dialog>
  );
}
