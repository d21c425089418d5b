import { cn } from '~/lib/cn';
import { useT } from '~/lib/use-t';
import type { EntryNeed } from '../stage/entry-of';
import { StepFollowup, StepNote } from '../stage/step-fields';
import type { SectionProps } from './section';

/**
 * The note or the follow-up that the chosen stage asks for. Without scripts nothing can follow the
 * choice, so both are there, to be filled in where a stage wants them.
 */
export function EvaluationStep({ fields, offers, need }: SectionProps & { need: EntryNeed }) {
  const t = useT();
  const step = fields.step.getFieldset();
  const asked = need === 'note' || need === 'followup';
  return (
    <div className={cn('grid gap-4 rounded bg-sunken p-3.5', !asked && 'hidden noscript:grid')}>
      <p className="text-sm text-muted">
        <span className="noscript:hidden">{asked && t(`stages:asks.${need}`)}</span>
        <span className="hidden noscript:inline">{t('stages:asks.perhaps')}</span>
      </p>
      <StepNote
        field={step.note}
        required={need === 'note'}
        className={cn(need !== 'note' && 'hidden noscript:grid')}
      />
      <div className={cn(need !== 'followup' && 'hidden noscript:block')}>
        <StepFollowup fields={step} lists={offers.lists} optional={need !== 'followup'} />
      </div>
    </div>
  );
}
