import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#server/domain/customers/output';
import { WhenEditor } from '../../followup/when-editor';
import { AnchoredPopover } from '../anchored-popover';
import { type EditorKind, useGrid } from '../grid-context';
import type { StageChange } from '../problem';
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
  onDismiss: () => void;
}

/** The panel of the cell that is being changed, or of what stands in its way. */
export default function CellEditor(props: CellEditorProps) {
  const { open, onClose, onStage, onFollowup, onDismiss } = props;
  const { t } = useTranslation('grid');
  const { problems } = useGrid();
  const { kind, record, anchor } = open;
  const problem = kind === 'stage' ? problems.get(record.id) : undefined;
  return (
    <AnchoredPopover
      anchor={anchor}
      label={t(kind === 'stage' ? 'filter.salesStatus' : 'filter.followup')}
      onClose={onClose}
    >
      {problem ? (
        <StageProblem
          record={record}
          problem={problem}
          onUseMine={() => onStage(problem.wanted)}
          onDismiss={onDismiss}
        />
      ) : kind === 'stage' ? (
        <StageEditor record={record} onChoose={onStage} />
      ) : (
        <WhenEditor planned={record.nextFollowupAt} onChoose={onFollowup} />
      )}
    </AnchoredPopover>
  );
}
