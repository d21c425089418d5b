import { useFetcher } from '@remix-run/react';
import { useId } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { toast } from '~/components/ui/toast';
import { type Offline, useKeptAnswer } from '~/lib/offline';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';
import type { ContactAnswer } from './contact-action.server';
import { draftOf, keepDraft } from './contact-draft';
import { type ContactFormProps, LogForm, PlanForm } from './contact-form';

export type ContactKind = 'log' | 'plan';

type ContactDialogProps = Omit<
  ContactFormProps,
  'fetcherKey' | 'lastResult' | 'offline' | 'onNote' | 'pending' | 'returnTo' | 'footer'
> & {
  kind: ContactKind;
  name: string;
  onClose: () => void;
};

/** The contact forms over the page that they were opened from. Mounted while open. */
export default function ContactDialog({ kind, name, onClose, ...contact }: ContactDialogProps) {
  const t = useT();
  const fetcherKey = useId();
  const fetcher = useFetcher<ContactAnswer | Offline>({ key: fetcherKey });
  const { answer, offline } = useKeptAnswer<ContactAnswer>(fetcher.data);
  const { customerId, note } = contact;
  const done = answer && 'done' in answer ? answer.done : undefined;

  useEach(fetcher.state === 'idle' ? done : undefined, (what) => {
    keepDraft(kind, customerId, '');
    toast.success(t(`followups:${what}`));
    onClose();
  });

  const Form = kind === 'log' ? LogForm : PlanForm;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(kind === 'log' ? 'followups:logTitle' : 'followups:planTitle')}
      description={t('followups:logAbout', { name })}
      className="sm:max-w-xl"
    >
      <Form
        {...contact}
        note={note || draftOf(kind, customerId)}
        onNote={(text) => keepDraft(kind, customerId, text)}
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
