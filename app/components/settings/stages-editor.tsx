import type { SubmissionResult } from '@conform-to/react';
import { GripVertical, Plus } from 'lucide-react';
import { isBuiltInStage, strictStages } from '#models/stage-order';
import { useZodForm } from '~/components/form/use-zod-form';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { EditorForm } from './editor-form';
import { RowButtons } from './row-buttons';
import { FORMS, type FormOf, type StageRow } from './setting-forms';
import type { SettingPageData } from './setting-page.server';
import { StageFields } from './stage-fields';
import { StageSummary, type StageUse, StudentsInStage } from './stage-summary';
import { useRowDrag } from './use-row-drag';

/** What is ticked of a new one. */
const NEW_STAGE: Partial<StageRow> = { enabled: true, mayGoBack: true };

interface StagesEditorProps {
  setting: SettingPageData['setting'];
  values: FormOf<'stages'>;
  use: readonly StageUse[];
  lastResult: SubmissionResult<string[]> | undefined;
}

/** The stages in their order, each with what it looks like, asks for, and who is in it. */
export function StagesEditor({ setting, values, use, lastResult }: StagesEditorProps) {
  const t = useT();
  const { locale } = useApp();
  const [form, fields] = useZodForm({
    id: 'setting',
    schema: FORMS.stages,
    lastResult,
    defaultValue: values,
    shouldValidate: 'onSubmit',
  });
  const { name } = fields.rows;
  const rows = fields.rows.getFieldList();
  // One that is new has no key yet; its place stands in for it.
  const keyAt = (index: number) => rows[index]?.getFieldset().key.initialValue || `at ${index}`;
  const strict = strictStages(rows.map((_, order) => ({ key: keyAt(order), order })));
  const drag = useRowDrag((from, to) => form.reorder({ name, from, to }));
  return (
    <EditorForm form={form} setting={setting}>
      <p className="text-sm text-muted">{t('settings:stage.intro')}</p>
      <Card flush>
        <ol className="divide-y divide-line">
          {rows.map((row, index) => {
            const stage = row.getFieldset();
            const key = stage.key.initialValue ?? '';
            const called =
              (locale === 'ar' ? stage.ar : stage.en).value || key || t('settings:stage.new');
            const to = (place: number) =>
              form.reorder.getButtonProps({ name, from: index, to: place });
            const wrong = Object.values(row.allErrors).flat().length > 0;
            return (
              <li
                key={row.key}
                {...drag.row(index)}
                className={cn('px-3 py-2', drag.isTarget(index) && 'bg-accent-soft')}
              >
                <input type="hidden" name={stage.key.name} defaultValue={key} />
                <div className="flex flex-wrap items-start gap-2 sm:flex-nowrap">
                  <span
                    {...drag.handle(index)}
                    title={t('settings:drag')}
                    className="hidden cursor-grab py-2.5 text-faint sm:block scripting-none:hidden"
                  >
                    <GripVertical aria-hidden="true" className="size-4" />
                  </span>
                  <details
                    open={wrong || !key || undefined}
                    className="group/stage min-w-0 grow basis-full sm:basis-0"
                  >
                    <StageSummary stage={stage} called={called} strict={strict.has(keyAt(index))} />
                    <StageFields stage={stage} />
                  </details>
                  <StudentsInStage stage={use.find((one) => one.key === key)} called={called} />
                  <RowButtons
                    name={called}
                    up={index > 0 ? to(index - 1) : undefined}
                    down={index < rows.length - 1 ? to(index + 1) : undefined}
                    remove={
                      isBuiltInStage(key) ? null : form.remove.getButtonProps({ name, index })
                    }
                  />
                </div>
              </li>
            );
          })}
        </ol>
      </Card>
      <Button
        {...form.insert.getButtonProps({ name, defaultValue: NEW_STAGE })}
        type="submit"
        size="sm"
        className="justify-self-start"
        icon={<Plus aria-hidden="true" className="size-3.5" />}
      >
        {t('settings:stage.add')}
      </Button>
    </EditorForm>
  );
}
