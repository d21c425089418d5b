import type { SubmissionResult } from '@conform-to/react';
import { LOCALES } from '#models/vocabulary';
import { WEEKDAYS } from '#server/domain/people/wall-clock';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { TextareaField } from '~/components/form/textarea-field';
import { useZodForm } from '~/components/form/use-zod-form';
import { Card } from '~/components/ui/card';
import { Checkbox } from '~/components/ui/checkbox';
import { useT } from '~/lib/use-t';
import { EditorForm } from './editor-form';
import { FORMS, type FormKind, type FormOf } from './setting-forms';
import type { SettingPageData } from './setting-page.server';

interface EditorProps<K extends FormKind> {
  setting: SettingPageData['setting'];
  values: FormOf<K>;
  lastResult: SubmissionResult<string[]> | undefined;
}

const shared = { id: 'setting', shouldValidate: 'onSubmit' } as const;

export function SessionEditor({ setting, values, lastResult }: EditorProps<'session'>) {
  const t = useT();
  const schema = FORMS.session;
  const [form, fields] = useZodForm({ ...shared, schema, lastResult, defaultValue: values });
  return (
    <EditorForm form={form} setting={setting}>
      <Card>
        <div className="grid gap-4 sm:grid-cols-2">
          {(['idleMinutes', 'absoluteHours'] as const).map((name) => (
            <TextField
              key={name}
              field={fields[name]}
              label={t(`settings:session.${name}`)}
              type="number"
              inputMode="numeric"
            />
          ))}
        </div>
      </Card>
    </EditorForm>
  );
}

export function AuditEditor({ setting, values, lastResult }: EditorProps<'audit'>) {
  const t = useT();
  const schema = FORMS.audit;
  const [form, fields] = useZodForm({ ...shared, schema, lastResult, defaultValue: values });
  return (
    <EditorForm form={form} setting={setting}>
      <Card>
        <TextField
          field={fields.retentionDays}
          label={t('settings:audit.retentionDays')}
          type="number"
          inputMode="numeric"
        />
      </Card>
    </EditorForm>
  );
}

export function TagsEditor({ setting, values, lastResult }: EditorProps<'tags'>) {
  const t = useT();
  const schema = FORMS.tags;
  const [form, fields] = useZodForm({ ...shared, schema, lastResult, defaultValue: values });
  return (
    <EditorForm form={form} setting={setting}>
      <Card>
        <TextareaField
          field={fields.tags}
          label={t('settings:names.lists_tags')}
          hint={t('settings:tags.hint')}
          rows={8}
        />
      </Card>
    </EditorForm>
  );
}

export function LocaleEditor({
  setting,
  values,
  lastResult,
  timeZones,
}: EditorProps<'locale'> & { timeZones: readonly string[] }) {
  const t = useT();
  const schema = FORMS.locale;
  const [form, fields] = useZodForm({ ...shared, schema, lastResult, defaultValue: values });
  const zones = [...new Set([...timeZones, values.timeZone])];
  return (
    <EditorForm form={form} setting={setting}>
      <Card>
        <div className="grid gap-4">
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <SelectField
              field={fields.defaultLocale}
              label={t('settings:locale.defaultLocale')}
              options={LOCALES.map((value) => ({ value, label: t(`settings:languages.${value}`) }))}
            />
            <SelectField
              field={fields.timeZone}
              label={t('settings:locale.timeZone')}
              options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
              dir="ltr"
            />
          </div>
          <fieldset className="grid gap-2">
            <legend className="mb-1.5 text-sm font-medium">{t('settings:locale.weekend')}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-2">
              {WEEKDAYS.map((day, number) => (
                <Checkbox
                  key={day}
                  name={fields.weekend.name}
                  value={number}
                  defaultChecked={values.weekend.some((one) => one === String(number))}
                  label={t(`time:weekdays.${day}`)}
                />
              ))}
            </div>
          </fieldset>
        </div>
      </Card>
    </EditorForm>
  );
}
