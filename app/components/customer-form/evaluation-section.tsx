import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { TextareaField } from '~/components/form/textarea-field';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { optionsOf } from '../followup/contact-lists';
import { entryOf } from '../stage/entry-of';
import { EvaluationStep } from './evaluation-step';
import { FoldingSection, Pair, type SectionProps } from './section';

/** Where the student stands. */
export function EvaluationSection(props: SectionProps) {
  const { fields, offers, folded } = props;
  const t = useT();
  const { locale } = useApp();
  const { stages, lostReasons, ratings } = offers.lists;
  const { salesStatus, lostReason, rating, score, nextStep } = fields.evaluation.getFieldset();
  const stage = salesStatus.value ?? salesStatus.initialValue ?? 'new';
  const { standing } = offers;
  const need =
    standing && stage !== standing.stage
      ? entryOf(stages, { from: standing.stage, to: stage }, standing.has).need
      : null;
  return (
    <FoldingSection
      id="evaluation"
      title={t('student:form.evaluation')}
      folded={folded}
      holds={[fields.evaluation]}
    >
      <Pair>
        <SelectField
          field={salesStatus}
          label={t('fields:evaluation.salesStatus')}
          options={optionsOf(stages, locale, salesStatus.initialValue)}
        />
        {/* Without scripts the stage on the page is the one it came with: the reason stays in sight. */}
        <SelectField
          field={lostReason}
          label={t('fields:evaluation.lostReason')}
          options={optionsOf(lostReasons, locale, lostReason.initialValue)}
          placeholder={t('none')}
          className={stage === 'lost' ? undefined : 'hidden noscript:grid'}
        />
        <SelectField
          field={rating}
          label={t('fields:evaluation.rating')}
          options={optionsOf(ratings, locale, rating.initialValue)}
          placeholder={t('none')}
        />
        <TextField
          field={score}
          label={t('fields:evaluation.score')}
          inputMode="decimal"
          autoComplete="off"
        />
      </Pair>
      {standing && <EvaluationStep {...props} need={need} />}
      <TextareaField field={nextStep} label={t('fields:evaluation.nextStep')} rows={2} />
    </FoldingSection>
  );
}
