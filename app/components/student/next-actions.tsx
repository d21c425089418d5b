import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { Button, ButtonLink } from '~/components/ui/button';
import { Popover } from '~/components/ui/popover';
import { toast } from '~/components/ui/toast';
import { apiFailure } from '~/lib/api-error';
import { useTRPCClient } from '~/lib/trpc';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { WhenEditor } from '../followup/when-editor';
import { contactPath } from './contact-links';

interface NextActionsProps {
  customerId: string;
  /** The planned contact: it is logged as done, or moved. */
  followupId: string;
  dueAt: string;
  onDone: () => void;
}

/** What becomes of the planned contact: it has taken place, or it gets another time. */
export function NextActions({ customerId, followupId, dueAt, onDone }: NextActionsProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const move = useMove(customerId);
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink
        to={`${contactPath(customerId, 'log')}&closes=${followupId}`}
        size="sm"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onDone();
        }}
      >
        {t('student:nextDone')}
      </ButtonLink>
      <Popover
        label={t('student:nextMove')}
        open={open}
        onOpenChange={setOpen}
        className="p-1.5"
        trigger={
          <Button size="sm" className="noscript:hidden">
            {t('student:nextMove')}
          </Button>
        }
      >
        <WhenEditor
          planned={dueAt}
          onChoose={(next) => {
            setOpen(false);
            void move(next, dueAt);
          }}
        />
      </Popover>
    </div>
  );
}

/** Moves the next contact or takes it off, says so, and offers the way back. */
function useMove(customerId: string) {
  const t = useT();
  const format = useFormat();
  const api = useTRPCClient();
  const { revalidate } = useRevalidator();
  return async function move(dueAt: string | null, before: string | null): Promise<void> {
    try {
      const saved = await api.followups.schedule.mutate({ customerId, dueAt, from: before });
      revalidate();
      const said = dueAt
        ? t('student:nextMoved', { when: format.dateTime(dueAt) })
        : t('student:nextTakenOff');
      toast.undo(said, t('undo'), () => void move(before, saved.nextFollowupAt));
    } catch (error) {
      const { code } = apiFailure(error);
      toast.error(code === 'OFFLINE' ? t('errors:offline') : t(`errors:code.${code}`));
    }
  };
}
