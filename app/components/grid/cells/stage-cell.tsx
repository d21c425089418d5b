import { TriangleAlert } from 'lucide-react';
import type { CustomerRow } from '#server/domain/customers/output';
import { Chip } from '~/components/ui/chip';
import { studentName } from '~/lib/student-name';
import { LateMark } from '../../stage/late-mark';
import { useGrid } from '../grid-context';
import { labelOf } from '../lists';
import type { Problem } from '../problem';
import { EditButton } from './edit-button';

export function StageCell({ record }: { record: CustomerRow }) {
  const { t, lists, locale, problems, now } = useGrid();
  const stage = lists.stages.find(({ key }) => key === record.salesStatus);
  const label = stage?.label ?? record.salesStatus;
  const problem = problems.get(record.id);
  return (
    <EditButton
      kind="stage"
      record={record}
      label={t('grid:changeStage', { name: studentName(record, locale), stage: label })}
    >
      <Chip tone={stage?.tone}>{label}</Chip>
      {problem ? (
        <ProblemMark problem={problem} />
      ) : (
        <LateMark short stage={stage} since={record.statusChangedAt} now={now} t={t} />
      )}
    </EditButton>
  );
}

/** In the cell itself: what stands in the way, short; the popover says it whole. */
function ProblemMark({ problem }: { problem: Problem }) {
  const { t, lists } = useGrid();
  const text =
    problem.kind === 'conflict'
      ? t('grid:conflictShort', { stage: labelOf(lists.stages, problem.theirs.salesStatus) })
      : t(problem.kind === 'missing' ? 'grid:missingShort' : 'grid:failedShort');
  return (
    <span className="flex min-w-0 items-center gap-1 text-xs font-medium text-warn" title={text}>
      <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="hidden truncate min-[1900px]:inline">{text}</span>
    </span>
  );
}
