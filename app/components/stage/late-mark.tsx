import { Clock } from 'lucide-react';
import { daysLate, type StageRule } from '#server/domain/stages/rules';
import { cn } from '~/lib/cn';
import type { Translate } from '~/lib/i18n';

interface LateProps {
  stage: StageRule | undefined;
  /** When the student entered the stage. */
  since: string | null | undefined;
  now: Date;
  t: Translate;
  /** The icon alone, where words have no room; they are read out all the same. */
  short?: boolean;
}

/** Says that a student has been in a stage for longer than it allows; nothing while in time. */
export function LateMark({ stage, since, now, t, short = false }: LateProps) {
  const days = since ? daysLate(stage, new Date(since), now) : 0;
  if (days === 0) return null;
  const text = t('stages:late', { count: days });
  return (
    <span
      title={text}
      className="inline-flex shrink-0 items-center gap-1 text-xs font-medium whitespace-nowrap text-danger"
    >
      <Clock aria-hidden="true" className="size-3.5 shrink-0" />
      <span className={cn(short && 'sr-only')}>{text}</span>
    </span>
  );
}
