import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#server/domain/customers/output';
import { OptionList } from '~/components/ui/option-list';
import { StageChip } from '~/components/ui/stage-chip';
import { useGrid } from '../grid-context';
import type { StageValue } from '../problem';

interface StageEditorProps {
  record: CustomerRow;
  onChoose: (value: StageValue) => void;
}

/** The stages in their order; `lost` asks for its reason before anything is saved. */
export function StageEditor({ record, onChoose }: StageEditorProps) {
  const { t } = useTranslation('grid');
  const { lists } = useGrid();
  const [askReason, setAskReason] = useState(false);

  if (askReason) {
    return (
      <div className="w-60">
        <div className="mb-1 flex items-center gap-1 px-1 pt-0.5 text-sm font-semibold">
          <button
            type="button"
            aria-label={t('back')}
            onClick={() => setAskReason(false)}
            className="grid size-7 place-items-center rounded-md text-muted hover:bg-sunken"
          >
            <ChevronLeft aria-hidden="true" className="flip-rtl size-4" />
          </button>
          {t('lostReason')}
        </div>
        <OptionList
          label={t('lostReason')}
          current={record.lostReason}
          items={lists.lostReasons
            .filter(({ enabled, key }) => enabled || key === record.lostReason)
            .map(({ key, label }) => ({ key, content: label }))}
          onChoose={(key) => {
            const reason = lists.lostReasons.find((one) => one.key === key);
            if (reason) onChoose({ salesStatus: 'lost', lostReason: reason.key });
          }}
        />
      </div>
    );
  }
  return (
    <div className="w-56">
      <OptionList
        label={t('stages')}
        current={record.salesStatus}
        items={lists.stages
          .filter(({ enabled, key }) => enabled || key === record.salesStatus)
          .map(({ key, label, tone }) => ({
            key,
            content: <StageChip status={key} tone={tone} label={label} />,
          }))}
        onChoose={(key) => {
          const stage = lists.stages.find((one) => one.key === key);
          if (stage?.key === 'lost') setAskReason(true);
          else if (stage) onChoose({ salesStatus: stage.key, lostReason: null });
        }}
      />
    </div>
  );
}
