import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#server/domain/customers/output';
import { WhenEditor } from '../../followup/when-editor';
import { AnchoredPopover } from '../anchored-popover';
import { type EditorKind, useGrid } from '../grid-context';
import type { StageChange } from '../problem';
import type { CounselorChange } from '../use-counselor-change';
import { CounselorsEditor } from './counselors-editor';
import { StageEditor } from './stage-editor';
import { StageProblem } from './stage-problem';

export interface OpenEditor {
  kind: EditorKind;
  record: CustomerRow;
  anchor: Element;
}

interface CellEditorProps {
  open: OpenEditor;
  onClose: () => void;
  onStage: (value: StageChange) => void;
  onFollowup: (dueAt: string | null) => void;
  onCounselor: (value: CounselorChange) => void;
  onDismiss: () => void;
}

const LABEL = {
  stage: 'filter.salesStatus',
  followup: 'filter.followup',
  counselors: 'filter.assignedAgentId',
} as const;

/** The panel of the cell that is being changed, or of what stands in its way. */
export default function CellEditor(props: CellEditorProps) {
  const { open, onClose, onStage, onFollowup, onCounselor, onDismiss } = props;
  const { t } = useTranslation('grid');
  const { problems } = useGrid();
  const { kind, record, anchor } = open;
  const problem = kind === 'stage' ? problems.get(record.id) : undefined;
  return (
    <AnchoredPopover anchor={anchor} label={t(LABEL[kind])} onClose={onClose}>
      {problem ? (
        <StageProblem
          record={record}
          problem={problem}
          onUseMine={() => onStage(problem.wanted)}
          onDismiss={onDismiss}
        />
      ) : kind === 'stage' ? (
        <StageEditor record={record} onChoose={onStage} />
      ) : kind === 'counselors' ? (
        <CounselorsEditor record={record} onChoose={onCounselor} />
      ) : (
        <WhenEditor planned={record.nextFollowupAt} onChoose={onFollowup} />
      )}
    </AnchoredPopover>
  );
}
