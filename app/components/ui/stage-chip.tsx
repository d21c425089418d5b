import { useTranslation } from 'react-i18next';
import type { CounselorStatus, DegreeType, SalesStatus } from '#models/vocabulary';
import { Chip, type Tone } from './chip';

export const STAGE_TONE: Record<SalesStatus, Tone> = {
  new: 'info',
  attempting: 'info',
  contacted: 'info',
  qualified: 'violet',
  documents_pending: 'warn',
  ready_to_apply: 'violet',
  applied: 'violet',
  conditional_offer: 'good',
  offer: 'good',
  accepted: 'good',
  visa: 'warn',
  enrolled: 'good',
  nurture: 'neutral',
  deferred: 'neutral',
  lost: 'danger',
};

export const COUNSELOR_TONE: Record<CounselorStatus, Tone> = {
  new: 'info',
  in_progress: 'info',
  waiting: 'warn',
  interested: 'good',
  unreachable: 'danger',
  not_interested: 'danger',
  done: 'good',
};

/** `tone` and `label` win where the settings of this installation name them. */
export function StageChip({
  status,
  tone,
  label,
}: {
  status: SalesStatus;
  tone?: Tone;
  label?: string;
}) {
  const { t } = useTranslation('vocabulary');
  return <Chip tone={tone ?? STAGE_TONE[status]}>{label ?? t(`salesStatus.${status}`)}</Chip>;
}

/** `label` is the word of the settings; without one the product's own is shown. */
export function CounselorStatusChip({
  status,
  label,
}: {
  status: CounselorStatus;
  label?: string;
}) {
  const { t } = useTranslation('vocabulary');
  return <Chip tone={COUNSELOR_TONE[status]}>{label ?? t(`counselorStatus.${status}`)}</Chip>;
}

export function DegreeLabel({ degree }: { degree: DegreeType }) {
  const { t } = useTranslation('vocabulary');
  return <>{t(`degreeType.${degree}`)}</>;
}
