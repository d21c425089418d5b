import type { CustomerOutput } from '#server/domain/customers/output';
import { can } from '#server/permissions/can';
import { AgentLine } from '~/components/counselors/agent-line';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Tag } from '~/components/ui/chip';
import { CounselorStatusChip } from '~/components/ui/stage-chip';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type Lists, labelIn } from '../followup/contact-lists';

type Student = Pick<CustomerOutput, 'id' | 'assignment' | 'isDeleted'>;

/** Who works with the student, what each one says of them, and what that comes to. */
export function CounselorsCard({
  student,
  statuses,
}: {
  student: Student;
  statuses: Lists['counselorStatuses'];
}) {
  const t = useT();
  const { locale, permissions } = useApp();
  const { id, isDeleted } = student;
  const { agents, disagree, headline, assignedAgentId } = student.assignment;
  const manages = !isDeleted && can(permissions, 'customers.assign');
  return (
    <Card
      title={t('student:counselors')}
      actions={
        <ButtonLink to={`/customers/${id}/counselors`} variant="quiet" size="sm" prefetch="intent">
          {t(manages ? 'assignment:manage' : 'assignment:showHistory')}
        </ButtonLink>
      }
    >
      {agents.length === 0 && <p className="text-sm text-muted">{t('student:nobody')}</p>}
      <ul className="grid gap-3">
        {agents.map((agent) => (
          <li key={agent.agentId} className="flex">
            <AgentLine
              customerId={id}
              agent={agent}
              statuses={statuses}
              assignedAgentId={assignedAgentId}
              readOnly={isDeleted}
            />
          </li>
        ))}
      </ul>
      {headline && agents.length > 1 && (
        <p className="mt-3 flex flex-wrap items-center gap-2 border-t border-line pt-3 text-sm text-muted">
          {t('assignment:together')}{' '}
          <CounselorStatusChip status={headline} label={labelIn(statuses, headline, locale)} />
          {disagree && <Tag>{t('customers:disagree')}</Tag>}
        </p>
      )}
    </Card>
  );
}
