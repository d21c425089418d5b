import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageKey } from '#models/vocabulary';
import { PanelTitle } from '../../stage/panel-title';
import { useGrid } from '../grid-context';
import { labelOf } from '../lists';

interface StepFrameProps {
  stage: StageKey;
  /** What the stage asks for, in words. */
  asks?: string | undefined;
  /** Nobody can take the student out of the stage again. */
  final: boolean;
  onBack: () => void;
  children: ReactNode;
}

/** The second step of a change of stage: which one it is, what it asks for, and the way back. */
export function StepFrame({ stage, asks, final, onBack, children }: StepFrameProps) {
  const { t } = useTranslation(['grid', 'stages']);
  const { lists } = useGrid();
  return (
    <div className="w-64">
      <PanelTitle stage={labelOf(lists.stages, stage)} onBack={onBack} />
      {asks && <p className="px-2 pb-1.5 text-sm text-muted">{asks}</p>}
      {final && <p className="px-2 pb-1.5 text-sm text-warn">{t('stages:final')}</p>}
      {children}
    </div>
  );
}
