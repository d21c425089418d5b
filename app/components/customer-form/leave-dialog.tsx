import type { useBlocker } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { useT } from '~/lib/use-t';

/** Asks somebody who walks away from a form that holds unsaved work. */
export function LeaveDialog({ blocker }: { blocker: ReturnType<typeof useBlocker> }) {
  const t = useT();
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && blocker.reset()}
      title={t('student:form.leaveTitle')}
      description={t('student:form.leaveBody')}
      footer={
        <>
          <Button variant="quiet" onClick={() => blocker.proceed()}>
            {t('student:form.leave')}
          </Button>
          <Button variant="primary" autoFocus onClick={() => blocker.reset()}>
            {t('student:form.stay')}
          </Button>
        </>
      }
    />
  );
}
