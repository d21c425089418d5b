import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageKey } from '#models/vocabulary';
import type { CustomerRow } from '#server/domain/customers/output';
import { can } from '#server/permissions/can';
import { OptionList } from '~/components/ui/option-list';
import { StageChip } from '~/components/ui/stage-chip';
import { useApp } from '~/lib/use-app';
import { WhenEditor } from '../../followup/when-editor';
import { entryOf } from '../../stage/entry-of';
import { useGrid } from '../grid-context';
import type { StageChange } from '../problem';
import { LostReasons } from './lost-reasons';
import { NoteStep } from './note-step';
import { StepFrame } from './step-frame';

interface StageEditorProps {
  record: CustomerRow;
  onChoose: (value: StageChange) => void;
}

/** The stages in their order; what one asks for is given before anything is saved. */
export function StageEditor({ record, onChoose }: StageEditorProps) {
  const { t } = useTranslation(['grid', 'stages', 'errors']);
  const { permissions } = useApp();
  const { lists } = useGrid();
  const [wanted, setWanted] = useState<StageChange | null>(null);
  const { salesStatus: from } = record;
  const way = (to: StageKey) => entryOf(lists.stages, { from, to }, record);

  if (!wanted) {
    return (
      <div className="w-56">
        <OptionList
          label={t('grid:stages')}
          current={from}
          items={lists.stages
            .filter(({ enabled, key }) => key === from || (enabled && way(key).open))
            .map(({ key, label, tone }) => ({
              key,
              content: <StageChip status={key} tone={tone} label={label} />,
            }))}
          onChoose={(key) => {
            const stage = lists.stages.find((one) => one.key === key);
            if (!stage || stage.key === from) return;
            const next = { salesStatus: stage.key, lostReason: null };
            if (stage.key === 'lost' || way(stage.key).need || way(stage.key).final)
              setWanted(next);
            else onChoose(next);
          }}
        />
      </div>
    );
  }
  const { need, final } = way(wanted.salesStatus);
  const frame = { stage: wanted.salesStatus, final, onBack: () => setWanted(null) };
  if (wanted.salesStatus === 'lost' && !wanted.lostReason) {
    const choose = (lostReason: string) =>
      need ? setWanted({ ...wanted, lostReason }) : onChoose({ ...wanted, lostReason });
    return (
      <StepFrame {...frame}>
        <LostReasons current={record.lostReason} onChoose={choose} />
      </StepFrame>
    );
  }
  if (need === 'followup' && can(permissions, 'followups.edit')) {
    const plan = (dueAt: string | null) =>
      dueAt && onChoose({ ...wanted, step: { followup: { type: lists.followupType, dueAt } } });
    return (
      <StepFrame {...frame} asks={t('stages:asks.followup')}>
        <WhenEditor planned={record.nextFollowupAt} onChoose={plan} />
      </StepFrame>
    );
  }
  return (
    <StepFrame {...frame} asks={need ? t(`errors:field.${need}_required`) : undefined}>
      {(need === 'note' || need === null) && (
        <NoteStep
          asked={need === 'note'}
          onSave={(note) => onChoose({ ...wanted, ...(note ? { step: { note } } : {}) })}
        />
      )}
    </StepFrame>
  );
}
