import type { SubmissionResult } from '@conform-to/react';
import type { ReactNode } from 'react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { toLocalInput } from '#server/domain/people/zoned-instant';
import { OfflineAlert } from '~/components/form/offline-alert';
import { SelectField } from '~/components/form/select-field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextareaField } from '~/components/form/textarea-field';
import { useZodForm } from '~/components/form/use-zod-form';
import { ZodForm } from '~/components/form/zod-form';
import type { Option } from '~/components/ui/select';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type ContactLists, optionsOf } from '../followup/contact-lists';
import { DueField } from './due-field';
import { editSchema } from './edit-schema';
import { noteText } from './note-text';
import { ReminderField, RepeatFields } from './repeat-fields';
import { repeatValues } from './repeat-schema';

interface EditFormProps {
  row: FollowupRow;
  lists: ContactLists;
  /** To whom it may be handed; empty for those who may not. */
  agents: readonly Option[];
  lastResult?: SubmissionResult<string[]> | undefined;
  fetcherKey?: string;
  pending?: boolean;
  /** The last try did not reach the server. */
  offline?: boolean;
  returnTo?: string;
  footer: ReactNode;
}

/** Time, kind, notes, reminder and series of a planned contact. */
export function EditForm(props: EditFormProps) {
  const { row, lists, agents, lastResult, fetcherKey, pending, offline, returnTo, footer } = props;
  const t = useT();
  const { locale, timeZone } = useApp();
  const reminder = String(row.reminderMinutes ?? 'none');
  const repeat = repeatValues(row.recurrence);
  const [form, fields] = useZodForm({
    id: `followup-${row.id}`,
    schema: editSchema,
    lastResult,
    shouldValidate: 'onSubmit',
    defaultValue: {
      version: row.version,
      type: row.type,
      dueAt: toLocalInput(new Date(row.dueAt), timeZone),
      note: noteText(row.notes),
      reminder,
      agentId: row.agentId,
      ...repeat,
    },
  });
  const named = agents.some(({ value }) => value === row.agentId);
  const known = named ? agents : [{ value: row.agentId, label: row.agentName ?? '' }, ...agents];
  const beside = fetcherKey ? { navigate: false, fetcherKey } : {};
  return (
    <ZodForm form={form} action={`/followups/${row.id}`} {...beside}>
      {fetcherKey && <input type="hidden" name="_dialog" value="1" />}
      {returnTo && <input type="hidden" name="_returnTo" value={returnTo} />}
      <input type="hidden" name={fields.version.name} value={row.version} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DueField field={fields.dueAt} />
        <div className="grid content-start gap-4">
          <SelectField
            field={fields.type}
            label={t('followups:contactKind')}
            options={optionsOf(lists.followupTypes, locale, row.type)}
          />
          <ReminderField field={fields.reminder} usual={false} extra={reminder} />
        </div>
      </div>
      <TextareaField field={fields.note} label={t('followups:note')} dir="auto" />
      {agents.length > 0 && (
        <SelectField field={fields.agentId} label={t('planner:counselor')} options={known} />
      )}
      <RepeatFields fields={fields} chosen={repeat.weekdays} />
      {row.recurrence && <p className="text-sm text-muted">{t('planner:restOfSeries')}</p>}
      {offline && <OfflineAlert />}
      <div className="flex flex-wrap justify-end gap-2">
        {footer}
        <SubmitButton pending={pending}>{t('save')}</SubmitButton>
      </div>
    </ZodForm>
  );
}
