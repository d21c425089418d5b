import { ChevronLeft } from 'lucide-react';
import { useT } from '~/lib/use-t';

/** The stage that the second step of a change is about, and the way back to the others. */
export function PanelTitle({ stage, onBack }: { stage: string; onBack: () => void }) {
  const t = useT();
  return (
    <div className="flex items-center gap-1 font-semibold">
      <button
        type="button"
        aria-label={t('grid:back')}
        onClick={onBack}
        className="grid size-7 place-items-center rounded-md text-muted hover:bg-sunken"
      >
        <ChevronLeft aria-hidden="true" className="flip-rtl size-4" />
      </button>
      {stage}
    </div>
  );
}
