import type { CustomerOutput } from '#server/domain/customers/output';
import { Avatar } from '~/components/ui/avatar';
import { Bidi } from '~/components/ui/bidi';
import { Card } from '~/components/ui/card';
import { Tag } from '~/components/ui/chip';
import { COUNSELOR_TONE, CounselorStatusChip } from '~/components/ui/stage-chip';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type Lists, labelIn } from '../followup/contact-lists';

/** Who works with the student, and what each one says of them. */
export function CounselorsCard({
  assignment,
  lists,
}: Pick<CustomerOutput, 'assignment'> & { lists: Pick<Lists, 'counselorStatuses'> }) {
  const t = useT();
  const { locale } = useApp();
  const { agents, disagree } = assignment;
  return (
    <Card
      title={t('student:counselors')}
      actions={disagree && <Tag>{t('customers:disagree')}</Tag>}
    >
      {agents.length === 0 && <p className="text-sm text-muted">{t('student:nobody')}</p>}
      <ul className="grid gap-3">
        {agents.map(({ agentId, name, role, counselorStatus }) => (
          <li key={agentId} className="flex items-center gap-2">
            <Avatar name={name ?? '?'} ring={COUNSELOR_TONE[counselorStatus]} />
            <div className="min-w-0 flex-1 leading-tight">
              <p className="truncate text-base">
                <Bidi>{name ?? t('none')}</Bidi>
              </p>
              <p className="text-xs text-muted">{t(`vocabulary:agentRole.${role}`)}</p>
            </div>
            <CounselorStatusChip
              status={counselorStatus}
              label={labelIn(lists.counselorStatuses, counselorStatus, locale)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
