import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AGENT_ROLES, type AgentRole } from '#models/vocabulary';
import { FormAlert } from '~/components/form/error-summary';
import { useFollowJob } from '~/components/jobs/use-jobs';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { apiFailure } from '~/lib/api-error';
import { useTRPCClient } from '~/lib/trpc';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { listInputOf } from '../list-input';
import type { GridQuery } from '../query';
import { CounselorChoice } from './counselor-choice';
import type { Selection } from './selection-context';

const QUEUE = 'queue';

interface ReassignDialogProps {
  selection: Selection;
  query: GridQuery;
  onClose(): void;
}

/** Asks who takes the selected students, and starts the work. */
export default function ReassignDialog({ selection, query, onClose }: ReassignDialogProps) {
  const t = useT();
  const { timeZone } = useApp();
  const api = useTRPCClient();
  const follow = useFollowJob();
  const [agent, setAgent] = useState('');
  const [role, setRole] = useState<AgentRole>('lead');
  const [reason, setReason] = useState('');
  const { count, all, ids } = selection;

  const start = useMutation({
    mutationFn: () => {
      const { sort: _sort, limit: _limit, ...filter } = listInputOf(query, timeZone);
      return api.assignments.bulk.mutate({
        action: 'reassign',
        agentId: agent === QUEUE ? null : agent,
        role,
        reason: reason.trim() || null,
        ...(all ? { filter } : { ids: [...ids] }),
      });
    },
    onSuccess: (job) => {
      follow(job);
      selection.clear();
      onClose();
    },
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('assignment:bulkTitle', { count })}
      description={t('assignment:bulkAbout')}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            variant="primary"
            pending={start.isPending}
            disabled={agent === ''}
            onClick={() => start.mutate()}
          >
            {t('assignment:start')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pt-1">
        {start.isError && <FormAlert>{t(`errors:code.${codeOf(start.error)}`)}</FormAlert>}
        <CounselorChoice
          value={agent}
          onChange={setAgent}
          first={{ id: QUEUE, name: t('assignment:queue'), hint: t('assignment:queueHint') }}
        />
        {agent !== QUEUE && (
          <Field id="bulk-role" label={t('assignment:role')}>
            {(aria) => (
              <Select
                {...aria}
                value={role}
                onChange={({ target }) =>
                  setRole(AGENT_ROLES.find((one) => one === target.value) ?? 'lead')
                }
                options={AGENT_ROLES.map((value) => ({
                  value,
                  label: t(`assignment:roleOf.${value}`),
                }))}
              />
            )}
          </Field>
        )}
        <Field id="bulk-reason" label={t('assignment:reason')} hint={t('assignment:reasonHint')}>
          {(aria) => (
            <Input
              {...aria}
              dir="auto"
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}

/** No answer at all reads as the server being away. */
function codeOf(error: unknown) {
  const { code } = apiFailure(error);
  return code === 'OFFLINE' ? 'UNAVAILABLE' : code;
}
