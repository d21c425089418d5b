import type { CustomerRow } from '#server/domain/customers/output';
import { Avatar } from '~/components/ui/avatar';
import { Tag } from '~/components/ui/chip';
import { COUNSELOR_TONE } from '~/components/ui/stage-chip';
import { studentName } from '~/lib/student-name';
import { useGrid } from '../grid-context';
import { labelOf } from '../lists';
import { EditButton } from './edit-button';

const SHOWN = 2;

/** Who works with the student; the ring is what each of them says, in colour and in words. */
export function CounselorsCell({ record }: { record: CustomerRow }) {
  const { t, lists, locale } = useGrid();
  if (record.agents.length === 0) {
    return <span className="truncate text-faint">{t('customers:unassigned')}</span>;
  }
  const said = record.agents.map(({ name, counselorStatus }) =>
    t('grid:counselorSays', {
      name: name ?? t('customers:counselor'),
      status: labelOf(lists.counselorStatuses, counselorStatus),
    }),
  );
  const more = record.agents.length - SHOWN;
  const all = said.join(t('common:listSeparator'));
  const name = studentName(record, locale);
  return (
    <EditButton
      kind="counselors"
      record={record}
      label={t('grid:changeCounselors', { said: all, name })}
    >
      <span className="flex min-w-0 items-center" title={said.join('\n')}>
        <span className="sr-only">{all}</span>
        {record.agents.slice(0, SHOWN).map(({ agentId, name, counselorStatus }) => (
          <Avatar
            key={agentId}
            name={name ?? '?'}
            ring={COUNSELOR_TONE[counselorStatus]}
            className="mx-0.75"
          />
        ))}
        {more > 0 && (
          <span className="num text-xs text-muted">
            {t('grid:moreCounselors', { count: more })}
          </span>
        )}
        {record.disagree && <Tag className="ms-1 shrink truncate">{t('customers:disagree')}</Tag>}
      </span>
    </EditButton>
  );
}
