import type { FieldMetadata } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { STAGE_REQUIREMENTS, STAGE_TONES } from '#models/vocabulary';
import { Chip, Tag } from '~/components/ui/chip';
import { useT } from '~/lib/use-t';
import type { StageRow } from './setting-forms';

/** The fields of one stage in the form. */
export type StageFieldset = ReturnType<
  FieldMetadata<StageRow, Record<string, unknown>, string[]>['getFieldset']
>;

export interface StageUse {
  key: string;
  students: number;
  isCapped: boolean;
}

/** How a stage will look and what it asks for, as the form stands now. Pressing it opens its fields. */
export function StageSummary({
  stage,
  called,
  strict,
}: {
  stage: StageFieldset;
  called: string;
  /** From this place on a record must be complete. */
  strict: boolean;
}) {
  const t = useT();
  const tone = STAGE_TONES.find((one) => one === stage.tone.value) ?? STAGE_TONES[0];
  const requires = STAGE_REQUIREMENTS.find((one) => one === stage.requires.value) ?? 'none';
  const days = Number(stage.deadlineDays.value);
  return (
    <summary className="flex min-h-9 cursor-pointer list-none flex-wrap items-center gap-x-2 gap-y-1 rounded px-1 [&::-webkit-details-marker]:hidden">
      <Chip tone={tone} className={stage.enabled.value ? undefined : 'opacity-70'}>
        {called}
      </Chip>
      {!stage.enabled.value && <Tag>{t('settings:stage.off')}</Tag>}
      {stage.terminal.value && <Tag>{t('settings:stage.end')}</Tag>}
      {!stage.mayGoBack.value && <Tag>{t('settings:stage.noWayBack')}</Tag>}
      {strict && <Tag>{t('settings:stage.strict')}</Tag>}
      {requires !== 'none' && <Tag>{t(`settings:stage.requirement.${requires}`)}</Tag>}
      {days > 0 && <Tag>{t('settings:stage.days', { count: days })}</Tag>}
      <span className="ms-auto inline-flex items-center gap-0.5 text-sm font-medium text-accent-text">
        {t('settings:stage.edit')}
        <ChevronDown
          aria-hidden="true"
          className="size-3.5 transition-transform group-open/stage:rotate-180"
        />
      </span>
    </summary>
  );
}

/** How many students stand in a stage, and the way to them. */
export function StudentsInStage({
  stage,
  called,
}: {
  stage: StageUse | undefined;
  called: string;
}) {
  const t = useT();
  if (!stage) return null;
  const { key, students, isCapped } = stage;
  return (
    <Link
      to={`/customers?salesStatus=${key}`}
      aria-label={`${called}: ${t('settings:stage.students', { count: students })}`}
      className="num mt-2 grow px-1 text-sm text-muted hover:text-ink hover:underline sm:w-28 sm:grow-0 sm:text-end"
    >
      {isCapped
        ? t('settings:stage.studentsCapped', { count: students })
        : t('settings:stage.students', { count: students })}
    </Link>
  );
}
