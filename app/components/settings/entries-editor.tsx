import type { SubmissionResult } from '@conform-to/react';
import { GripVertical, Plus } from 'lucide-react';
import { isBuiltIn, isOpenList } from '#server/domain/settings/values-schema';
import { CheckboxField } from '~/components/form/checkbox-field';
import { TextField } from '~/components/form/text-field';
import { useZodForm } from '~/components/form/use-zod-form';
import { Ltr } from '~/components/ui/bidi';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { EditorForm } from './editor-form';
import { RowButtons } from './row-buttons';
import { FORMS, type FormOf } from './setting-forms';
import type { SettingPageData } from './setting-page.server';
import { useRowDrag } from './use-row-drag';
import { WordFields } from './word-fields';

interface EntriesEditorProps {
  setting: SettingPageData['setting'];
  values: FormOf<'entries'>;
  /** Keys are codes that the world knows: who adds an entry gives its own. */
  codes?: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** The entries of a list: their words, their order, and whether they are on offer. */
export function EntriesEditor({ setting, values, codes, lastResult }: EntriesEditorProps) {
  const isOpen = isOpenList(setting.key);
  const t = useT();
  const { locale } = useApp();
  const [form, fields] = useZodForm({
    id: 'setting',
    schema: codes ? FORMS.currencies : FORMS.entries,
    lastResult,
    defaultValue: values,
    shouldValidate: 'onSubmit',
  });
  const { name } = fields.rows;
  const rows = fields.rows.getFieldList();
  const drag = useRowDrag((from, to) => form.reorder({ name, from, to }));
  return (
    <EditorForm form={form} setting={setting}>
      <p className="text-sm text-muted">
        {t(isOpen ? 'settings:openHint' : 'settings:closedHint')}
      </p>
      <Card flush>
        <ol className="divide-y divide-line">
          {rows.map((row, index) => {
            const { key, en, ar, enabled } = row.getFieldset();
            const known = values.rows.some((one) => one.key === key.initialValue);
            const called = (locale === 'ar' ? ar : en).value || t('settings:newName');
            const to = (place: number) =>
              form.reorder.getButtonProps({ name, from: index, to: place });
            return (
              <li
                key={row.key}
                {...drag.row(index)}
                className={cn(
                  'flex flex-wrap items-start gap-x-3 gap-y-2 px-3 py-3 sm:flex-nowrap',
                  drag.isTarget(index) && 'bg-accent-soft',
                )}
              >
                <span
                  {...drag.handle(index)}
                  title={t('settings:drag')}
                  className="mt-6.5 hidden cursor-grab py-2 text-faint sm:block scripting-none:hidden"
                >
                  <GripVertical aria-hidden="true" className="size-4" />
                </span>
                {(known || !codes) && (
                  <input type="hidden" name={key.name} defaultValue={key.initialValue} />
                )}
                <div
                  className={cn(
                    'grid min-w-0 grow basis-full grid-cols-2 items-start gap-3 sm:basis-0',
                    codes && !known && 'grid-cols-[5rem_1fr_1fr]',
                  )}
                >
                  {codes && !known && (
                    <TextField
                      field={key}
                      label={t('settings:code')}
                      dir="ltr"
                      autoComplete="off"
                      autoCapitalize="characters"
                    />
                  )}
                  <WordFields en={en} ar={ar} />
                </div>
                <div className="grid gap-1 sm:mt-6.5 sm:w-36">
                  <CheckboxField field={enabled} label={t('settings:enabled')} />
                  <Ltr className="truncate text-xs text-faint">
                    {key.initialValue || t('settings:newEntry')}
                  </Ltr>
                </div>
                <div className="ms-auto sm:mt-6.5">
                  <RowButtons
                    name={called}
                    up={index > 0 ? to(index - 1) : undefined}
                    down={index < rows.length - 1 ? to(index + 1) : undefined}
                    remove={
                      isBuiltIn(setting.key, key.initialValue ?? '')
                        ? null
                        : form.remove.getButtonProps({ name, index })
                    }
                  />
                </div>
              </li>
            );
          })}
        </ol>
      </Card>
      {isOpen && (
        <Button
          {...form.insert.getButtonProps({ name, defaultValue: { enabled: true } })}
          type="submit"
          size="sm"
          className="justify-self-start"
          icon={<Plus aria-hidden="true" className="size-3.5" />}
        >
          {t('settings:add')}
        </Button>
      )}
    </EditorForm>
  );
}
