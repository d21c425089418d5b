import type { ReactNode } from 'react';
import type { AgentRole, CounselorStatus } from '#models/vocabulary';
import { Avatar } from '~/components/ui/avatar';
import { Bidi } from '~/components/ui/bidi';
import { COUNSELOR_TONE, CounselorStatusChip } from '~/components/ui/stage-chip';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type Lists, labelIn } from '../followup/contact-lists';
import { maySay } from './may-say';
import { StatusSelect } from './status-select';

interface AgentLineProps {
  customerId: string;
  agent: {
    agentId: string;
    name: string | null;
    role: AgentRole;
    counselorStatus: CounselorStatus;
  };
  statuses: Lists['counselorStatuses'];
  assignedAgentId: string | null;
  /** A student in the recycle bin is only read. */
  readOnly?: boolean;
  /** Beside the role. */
  detail?: ReactNode;
}

/** A counselor of the student, with what they say: theirs to change, or only to read. */
export function AgentLine(props: AgentLineProps) {
  const { customerId, agent, statuses, assignedAgentId, readOnly = false, detail } = props;
  const t = useT();
  const { user, permissions, locale } = useApp();
  const { agentId, role, counselorStatus } = agent;
  const name = agent.name ?? t('none');
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1.5">
      <Avatar name={agent.name ?? '?'} ring={COUNSELOR_TONE[counselorStatus]} />
      <div className="min-w-0 flex-1 leading-tight">
        <p className="truncate text-base">
          <Bidi>{name}</Bidi>
        </p>
        <p className="text-xs text-muted">
          {t(`vocabulary:agentRole.${role}`)}
          {detail}
        </p>
      </div>
      {!readOnly && maySay({ assignedAgentId }, agentId, user?.id, permissions) ? (
        <StatusSelect {...{ customerId, agentId, name, statuses }} status={counselorStatus} />
      ) : (
        <CounselorStatusChip
          status={counselorStatus}
          label={labelIn(statuses, counselorStatus, locale)}
        />
      )}
    </div>
  );
}
