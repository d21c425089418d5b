import { DEGREE_TYPES } from '#models/vocabulary';
import { CheckboxField } from '~/components/form/checkbox-field';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { TextareaField } from '~/components/form/textarea-field';
import { Card } from '~/components/ui/card';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { vocabularyOptions } from '../customer-form/vocabulary-options';
import { type Lists, optionsOf } from '../followup/contact-lists';
import type { ProgrammeFields } from './use-programme-form';

/** What a programme is. */
export function ProgrammeBasics({ fields, lists }: { fields: ProgrammeFields; lists: Lists }) {
  const t = useT();
  const { locale } = useApp();
  const { fieldOfStudy, teachingLanguage } = fields;
  return (
    <Card title={t('universities:details')}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField field={fields.nameEnglish} label={t('universities:nameEnglish')} dir="ltr" />
        <TextField field={fields.nameArabic} label={t('universities:nameArabic')} dir="rtl" />
        <SelectField
          field={fields.degreeType}
          label={t('universities:degree')}
          options={vocabularyOptions('degreeType', DEGREE_TYPES, t)}
        />
        <SelectField
          field={fieldOfStudy}
          label={t('universities:field')}
          options={optionsOf(lists.fieldsOfStudy, locale, fieldOfStudy.initialValue)}
          placeholder={t('choose')}
        />
        <SelectField
          field={teachingLanguage}
          label={t('universities:language')}
          options={optionsOf(lists.teachingLanguages, locale, teachingLanguage.initialValue)}
          placeholder={t('choose')}
        />
        <TextField
          field={fields.durationMonths}
          label={t('universities:durationMonths')}
          inputMode="numeric"
          dir="ltr"
        />
        <TextareaField
          field={fields.notes}
          label={t('universities:notes')}
          className="sm:col-span-2"
        />
        <CheckboxField field={fields.active} label={t('universities:active')} />
      </div>
    </Card>
  );
}
