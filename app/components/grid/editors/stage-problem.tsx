import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#server/domain/customers/output';
import { Bidi, Ltr } from '~/components/ui/bidi';
import { Button, ButtonLink } from '~/components/ui/button';
import { StageChip } from '~/components/ui/stage-chip';
import { useT } from '~/lib/use-t';
import { fieldLabel } from '../../student/field-words';
import { useGrid } from '../grid-context';
import { labelOf } from '../lists';
import type { Problem, StageValue } from '../problem';

interface StageProblemProps {
  record: CustomerRow;
  problem: Problem;
  onUseMine: () => void;
  onDismiss: () => void;
}

/** What stands in the way of a change of stage, and the ways out. */
export function StageProblem(props: StageProblemProps) {
  const { problem } = props;
  return (
    <div className="grid w-72 gap-2.5 p-2 text-base">
      {problem.kind === 'missing' && <Missing {...props} problem={problem} />}
      {problem.kind === 'conflict' && <Conflict {...props} problem={problem} />}
      {problem.kind === 'failed' && <Failed {...props} problem={problem} />}
    </div>
  );
}

type Of<K extends Problem['kind']> = StageProblemProps & { problem: Extract<Problem, { kind: K }> };

function Missing({ record, problem, onDismiss }: Of<'missing'>) {
  const t = useT();
  const { lists } = useGrid();
  const stage = labelOf(lists.stages, problem.wanted.salesStatus);
  return (
    <>
      <p className="font-medium">{t('grid:missingTitle', { stage })}</p>
      <ul className="list-disc ps-5 text-muted">
        {problem.paths.map((path) => (
          <li key={path}>{fieldLabel(path, t)}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to={`/customers/${record.id}/edit`} variant="primary" size="sm">
          {t('grid:completeRecord')}
        </ButtonLink>
        <Button size="sm" onClick={onDismiss}>
          {t('common:close')}
        </Button>
      </div>
    </>
  );
}

function Value({ label, value }: { label: string; value: StageValue }) {
  const { lists } = useGrid();
  const stage = lists.stages.find(({ key }) => key === value.salesStatus);
  const reason = value.lostReason && labelOf(lists.lostReasons, value.lostReason);
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="flex flex-wrap items-center gap-1.5">
        <StageChip status={value.salesStatus} tone={stage?.tone} label={stage?.label} />
        {reason}
      </dd>
    </>
  );
}

function Conflict({ problem, onUseMine, onDismiss }: Of<'conflict'>) {
  const { t } = useTranslation('grid');
  const { format } = useGrid();
  const { base, theirs, wanted, by } = problem;
  return (
    <>
      <p className="font-medium">{t('conflictTitle')}</p>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1.5">
        <Value label={t('conflictBefore')} value={base} />
        <Value label={t('conflictTheirs')} value={theirs} />
        <Value label={t('conflictMine')} value={wanted} />
      </dl>
      {by && (
        <p className="text-sm text-muted">
          <Bidi>{t('conflictBy', { name: by.name, when: format.ago(by.at) })}</Bidi>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={onDismiss}>
          {t('keepTheirs')}
        </Button>
        <Button size="sm" variant="primary" onClick={onUseMine}>
          {t('useMine')}
        </Button>
      </div>
    </>
  );
}

function Failed({ problem, onUseMine, onDismiss }: Of<'failed'>) {
  const t = useT();
  const { code, requestId } = problem.failure;
  return (
    <>
      <p className="font-medium">{t('grid:failedSave')}</p>
      <p className="text-muted">
        {code === 'OFFLINE' ? t('errors:offline') : t(`errors:code.${code}`)}
      </p>
      {requestId && (
        <p className="text-sm text-muted">
          {t('errors:requestId')}: <Ltr className="select-all">{requestId}</Ltr>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={onUseMine}>
          {t('common:retry')}
        </Button>
        <Button size="sm" onClick={onDismiss}>
          {t('common:close')}
        </Button>
      </div>
    </>
  );
}
