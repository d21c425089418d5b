import type { SubmissionResult } from '@conform-to/react';
import { CalendarOff, Plus, X } from 'lucide-react';
import { TextField } from '~/components/form/text-field';
import { useZodForm } from '~/components/form/use-zod-form';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { EditorForm } from './editor-form';
import { FORMS, type FormOf } from './setting-forms';
import type { SettingPageData } from './setting-page.server';
import { WordFields } from './word-fields';

/** The days on which nobody works, in the order of the calendar once they are saved. */
export function HolidaysEditor({
  setting,
  values,
  lastResult,
}: {
  setting: SettingPageData['setting'];
  values: FormOf<'holidays'>;
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const t = useT();
  const { locale } = useApp();
  const [form, fields] = useZodForm({
    id: 'setting',
    schema: FORMS.holidays,
    lastResult,
    defaultValue: values,
    shouldValidate: 'onSubmit',
  });
  const { name } = fields.rows;
  const rows = fields.rows.getFieldList();
  return (
    <EditorForm form={form} setting={setting}>
      <Card flush>
        {rows.length === 0 && (
          <EmptyState icon={<CalendarOff />} title={t('settings:holidays.empty')} />
        )}
        <ul className="divide-y divide-line">
          {rows.map((row, index) => {
            const { date, en, ar } = row.getFieldset();
            const called = (locale === 'ar' ? ar : en).value || t('settings:newName');
            return (
              <li key={row.key} className="flex items-start gap-3 px-3 py-3">
                <div className="grid min-w-0 flex-1 items-start gap-3 sm:grid-cols-[11rem_1fr_1fr]">
                  <TextField field={date} label={t('settings:holidays.date')} type="date" />
                  <WordFields en={en} ar={ar} />
                </div>
                <Button
                  {...form.remove.getButtonProps({ name, index })}
                  type="submit"
                  variant="quiet"
                  size="icon"
                  aria-label={t('settings:remove', { name: called })}
                  className="mt-6.5"
                >
                  <X aria-hidden="true" className="size-4" />
                </Button>
              </li>
            );
          })}
        </ul>
      </Card>
      <Button
        {...form.insert.getButtonProps({ name })}
        type="submit"
        size="sm"
        className="justify-self-start"
        icon={<Plus aria-hidden="true" className="size-3.5" />}
      >
        {t('settings:addHoliday')}
      </Button>
    </EditorForm>
  );
}
