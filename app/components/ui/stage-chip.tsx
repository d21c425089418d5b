import { useTranslation } from 'react-i18next';
import type { CounselorStatus, DegreeType, StageKey } from '#models/vocabulary';
import { Chip, type Tone } from './chip';

export const COUNSELOR_TONE: Record<CounselorStatus, Tone> = {
  new: 'info',
  in_progress: 'info',
  waiting: 'warn',
  interested: 'good',
  unreachable: 'danger',
  not_interested: 'danger',
  done: 'good',
};

/**
 * A stage as the settings of this installation name and colour it; there is no other source of either.
 * A stage that they do not know stands for itself.
 */
export function StageChip({
  status,
  tone,
  label,
}: {
  status: StageKey;
  tone?: Tone;
  label?: string;
}) {
  return <Chip tone={tone}>{label ?? status}</Chip>;
}

/** What a counselor says, in the word of the settings. */
export function CounselorStatusChip({ status, label }: { status: CounselorStatus; label: string }) {
  return <Chip tone={COUNSELOR_TONE[status]}>{label}</Chip>;
}

export function DegreeLabel({ degree }: { degree: DegreeType }) {
  const { t } = useTranslation('vocabulary');
  return <>{t(`degreeType.${degree}`)}</>;
}
