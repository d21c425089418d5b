import { CheckboxField } from '~/components/form/checkbox-field';
import { SelectField } from '~/components/form/select-field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextField } from '~/components/form/text-field';
import { TextareaField } from '~/components/form/textarea-field';
import { useZodForm } from '~/components/form/use-zod-form';
import { ZodForm } from '~/components/form/zod-form';
import { Page } from '~/components/shell/page';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import type { AdmissionAnswer } from './answer.server';
import { Notes } from './notes';
import type { UniversityFormPage } from './university-form-page.server';
import { universityForm, universityValues } from './university-form-schema';

/** A university as people write it. */
export function UniversityFormScreen({ heading, university, countries }: UniversityFormPage) {
  const t = useT();
  const { answer } = useAnswer<AdmissionAnswer>();
  const [form, fields] = useZodForm({
    id: 'university',
    schema: universityForm,
    lastResult: answer?.lastResult,
    defaultValue: universityValues(university),
    shouldValidate: 'onSubmit',
  });
  const back = university ? `/universities/${university.id}` : '/universities';
  return (
    <Page title={heading} back={{ to: back, label: t('universities:title') }} width="form">
      <Notes />
      <ZodForm form={form}>
        <input type="hidden" name="_version" value={university?.version ?? 0} />
        <Card>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <TextField field={fields.nameEnglish} label={t('universities:nameEnglish')} dir="ltr" />
            <TextField field={fields.nameArabic} label={t('universities:nameArabic')} dir="rtl" />
            <SelectField
              field={fields.country}
              label={t('universities:country')}
              options={countries}
              placeholder={t('choose')}
            />
            <TextField field={fields.city} label={t('universities:city')} dir="auto" />
            <TextField
              field={fields.domains}
              label={t('universities:domains')}
              hint={t('universities:domainsHint')}
              dir="ltr"
            />
            <TextField
              field={fields.ranking}
              label={t('universities:ranking')}
              inputMode="numeric"
              dir="ltr"
            />
            <TextareaField
              field={fields.notes}
              label={t('universities:notes')}
              className="sm:col-span-2"
            />
            <Flag field={fields.partner} label="partner" hint="partnerHint" />
            <Flag field={fields.active} label="active" hint="activeHint" />
          </div>
        </Card>
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{t('universities:save')}</SubmitButton>
          <ButtonLink to={back}>{t('cancel')}</ButtonLink>
        </div>
      </ZodForm>
    </Page>
  );
}

function Flag({
  field,
  label,
  hint,
}: {
  field: Parameters<typeof CheckboxField>[0]['field'];
  label: 'partner' | 'active';
  hint: 'partnerHint' | 'activeHint';
}) {
  const t = useT();
  return (
    <div>
      <CheckboxField field={field} label={t(`universities:${label}`)} />
      <p className="ms-6.5 text-sm text-muted">{t(`universities:${hint}`)}</p>
    </div>
  );
}
