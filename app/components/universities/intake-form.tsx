import { INTAKE_TERMS } from '#models/vocabulary';
import type { IntakeView } from '#server/domain/intakes/schema';
import { CheckboxField } from '~/components/form/checkbox-field';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useZodForm } from '~/components/form/use-zod-form';
import { ZodForm } from '~/components/form/zod-form';
import { Button, ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import type { AdmissionAnswer } from './answer.server';
import { intakeForm, intakeValues } from './intake-form-schema';
import { useIntakeName } from './use-intake-name';

/** A new intake of a programme, or one that is there. */
export function IntakeForm({
  intake,
  programmeId,
}: {
  intake: IntakeView | null;
  programmeId: string;
}) {
  const t = useT();
  const nameOf = useIntakeName();
  const { answer } = useAnswer<AdmissionAnswer>();
  const [form, fields] = useZodForm({
    id: 'intake',
    schema: intakeForm,
    lastResult: answer?.lastResult,
    defaultValue: intakeValues(intake),
    shouldValidate: 'onSubmit',
  });
  const title = intake
    ? t('universities:editIntake', { name: nameOf(intake) })
    : t('universities:addIntake');
  return (
    <Card title={title} outlined>
      <ZodForm form={form} className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
        <input type="hidden" name="_intake" value={intake?.id ?? ''} />
        <input type="hidden" name="_version" value={intake?.version ?? 0} />
        <SelectField
          field={fields.term}
          label={t('universities:termLabel')}
          options={INTAKE_TERMS.map((value) => ({ value, label: t(`universities:term.${value}`) }))}
        />
        <TextField
          field={fields.year}
          label={t('universities:year')}
          inputMode="numeric"
          dir="ltr"
        />
        <TextField field={fields.startsOn} label={t('universities:startsOn')} type="date" />
        <TextField field={fields.deadline} label={t('universities:deadline')} type="date" />
        <TextField
          field={fields.quota}
          label={t('universities:quota')}
          hint={t('universities:quotaHint')}
          inputMode="numeric"
          dir="ltr"
        />
        <CheckboxField field={fields.open} label={t('universities:open')} className="sm:mt-7" />
        <div className="col-span-full flex flex-wrap gap-2">
          <Button type="submit" variant="primary" name="_intent" value="saveIntake">
            {t('universities:save')}
          </Button>
          <ButtonLink to={`/programmes/${programmeId}`}>{t('cancel')}</ButtonLink>
        </div>
      </ZodForm>
    </Card>
  );
}
