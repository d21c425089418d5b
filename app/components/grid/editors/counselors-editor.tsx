import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounselorStatus } from '#models/vocabulary';
import type { CustomerRow } from '#server/domain/customers/output';
import { Bidi } from '~/components/ui/bidi';
import { OptionList } from '~/components/ui/option-list';
import { CounselorStatusChip } from '~/components/ui/stage-chip';
import { useApp } from '~/lib/use-app';
import { sayable } from '../../counselors/may-say';
import { PanelTitle } from '../../stage/panel-title';
import { useGrid } from '../grid-context';
import { labelOf } from '../lists';
import type { CounselorChange } from '../use-counselor-change';

/** What a student's counselor says, and before it which of them where there are several. */
export function CounselorsEditor({
  record,
  onChoose,
}: {
  record: CustomerRow;
  onChoose: (value: CounselorChange) => void;
}) {
  const { t } = useTranslation(['grid', 'customers']);
  const { permissions, user } = useApp();
  const { lists } = useGrid();
  const agents = sayable(record.agents, user?.id, permissions);
  const [chosen, setChosen] = useState(agents.length === 1 ? agents[0]?.agentId : undefined);
  const agent = agents.find(({ agentId }) => agentId === chosen);
  const nameOf = (name: string | null) => name ?? t('customers:counselor');
  const word = (status: CounselorStatus) => labelOf(lists.counselorStatuses, status);

  if (!agent) {
    return (
      <div className="w-64">
        <OptionList
          label={t('grid:filter.assignedAgentId')}
          items={agents.map(({ agentId, name, counselorStatus }) => ({
            key: agentId,
            content: (
              <span className="flex items-center justify-between gap-2">
                <Bidi truncate>{nameOf(name)}</Bidi>
                <CounselorStatusChip status={counselorStatus} label={word(counselorStatus)} />
              </span>
            ),
          }))}
          onChoose={setChosen}
        />
      </div>
    );
  }
  const title = t('grid:counselorStatusOf', { name: nameOf(agent.name) });
  const { agentId, counselorStatus: current } = agent;
  return (
    <div className="w-56">
      {agents.length > 1 ? (
        <PanelTitle stage={title} onBack={() => setChosen(undefined)} />
      ) : (
        <p className="px-2 pb-1 text-sm text-muted">{title}</p>
      )}
      <OptionList
        label={title}
        current={current}
        items={lists.counselorStatuses
          .filter(({ key, enabled }) => enabled || key === current)
          .map(({ key, label }) => ({
            key,
            content: <CounselorStatusChip status={key} label={label} />,
          }))}
        onChoose={(key) => {
          const said = lists.counselorStatuses.find((one) => one.key === key);
          if (said && said.key !== current) onChoose({ agentId, counselorStatus: said.key });
        }}
      />
    </div>
  );
}
