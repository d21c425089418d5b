import { useSearchParams } from '@remix-run/react';
import { FormAlert } from '~/components/form/error-summary';
import { OfflineNote } from '~/components/form/offline-note';
import { Page } from '~/components/shell/page';
import { Card } from '~/components/ui/card';
import { Tag } from '~/components/ui/chip';
import { useAnswer } from '~/lib/offline';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { AgentLine } from './agent-line';
import type { CounselorsAnswer } from './counselors-action.server';
import type { CounselorsPageData } from './counselors-page.server';
import { EndForm } from './end-form';
import { GiveForm } from './give-form';
import { HistoryList } from './history-list';

/** The counselors of one student: who they are, who else it could be, and how it came about. */
export function CounselorsScreen({ page }: { page: CounselorsPageData }) {
  const t = useT();
  const format = useFormat();
  const [query] = useSearchParams();
  const { answer } = useAnswer<CounselorsAnswer>();
  const { assignment, customerId, name, mayAssign, isDeleted } = page;
  const active = assignment.agents.filter((agent) => !agent.to);
  const given = active.find(({ agentId }) => agentId === query.get('given'))?.name;
  const endRefused =
    answer && 'refused' in answer && answer.given.intent !== 'give' ? answer.refused : null;
  return (
    <Page
      title={t('assignment:title')}
      subtitle={t('assignment:about', { name })}
      back={{ to: `/customers/${customerId}`, label: t('back') }}
      width="form"
    >
      <OfflineNote />
      {given && !answer && (
        <FormAlert tone="good">{t('assignment:given', { name: given })}</FormAlert>
      )}
      {query.has('ended') && !answer && <FormAlert tone="good">{t('assignment:ended')}</FormAlert>}
      {endRefused && <FormAlert>{endRefused}</FormAlert>}
      <Card
        title={t('assignment:now')}
        actions={assignment.disagree && <Tag>{t('customers:disagree')}</Tag>}
      >
        {active.length === 0 && <p className="text-base text-muted">{t('assignment:nobody')}</p>}
        <ul className="grid gap-4">
          {active.map((agent) => (
            <li key={agent.agentId} className="flex flex-wrap items-center gap-2">
              <AgentLine
                customerId={customerId}
                agent={agent}
                statuses={page.statuses}
                assignedAgentId={assignment.assignedAgentId}
                readOnly={isDeleted}
                detail={` · ${t('assignment:since', { date: format.date(agent.from) })}`}
              />
              {mayAssign && (
                <EndForm
                  agentId={agent.agentId}
                  name={agent.name ?? t('none')}
                  version={assignment.version}
                />
              )}
            </li>
          ))}
        </ul>
      </Card>
      {mayAssign && (
        <Card title={t('assignment:give')}>
          <GiveForm assignment={assignment} counselors={page.counselors} answer={answer} />
        </Card>
      )}
      <Card title={t('assignment:history')}>
        <HistoryList history={assignment.history} />
      </Card>
    </Page>
  );
}
