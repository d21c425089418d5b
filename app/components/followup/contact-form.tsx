import type { SubmissionResult } from '@conform-to/react';
import type { ReactNode } from 'react';
import { toLocalInput } from '#server/domain/people/zoned-instant';
import { OfflineAlert } from '~/components/form/offline-alert';
import { SelectField } from '~/components/form/select-field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextField } from '~/components/form/text-field';
import { TextareaField } from '~/components/form/textarea-field';
import { useZodForm } from '~/components/form/use-zod-form';
import { ZodForm } from '~/components/form/zod-form';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useQuickClock } from '~/lib/use-quick-clock';
import { useT } from '~/lib/use-t';
import { type ContactLists, labelIn, optionsOf } from './contact-lists';
import { logSchema, plannedValue, planSchema } from './contact-schema';
import { quickMoment } from './moments';
import type { Planned } from './planned';
import { TimeChoice } from './time-choice';

export interface ContactFormProps {
  customerId: string;
  lists: ContactLists;
  /** The open follow-ups of the student, the next one first. */
  planned: readonly Planned[];
  /** The planned one that this call is taken to be. */
  closes?: string | undefined;
  /** What was typed before the form was opened. */
  note?: string | undefined;
  lastResult?: SubmissionResult<string[]> | undefined;
  /** The dialog sends the form beside the page, by this fetcher; a page of its own navigates. */
  fetcherKey?: string;
  pending?: boolean;
  /** The last try did not reach the server. */
  offline?: boolean;
  /** Hears the note as it is typed. */
  onNote?: (note: string) => void;
  returnTo?: string;
  footer?: ReactNode;
}

const newContactPath = (customerId: string, log: boolean) =>
  `/customers/${customerId}/followups/new${log ? '?log=1' : ''}`;

/** Attributes and hidden values that tell the action where its answer goes. */
function transport({ customerId, fetcherKey }: ContactFormProps, log: boolean) {
  const action = newContactPath(customerId, log);
  return fetcherKey ? { action, navigate: false, fetcherKey } : { action };
}

function Transport({ fetcherKey, returnTo }: ContactFormProps) {
  if (fetcherKey) return <input type="hidden" name="_dialog" value="1" />;
  return returnTo ? <input type="hidden" name="_returnTo" value={returnTo} /> : null;
}

/** Where picking a time of one's own starts: an empty field would be an error as soon as it is shown. */
function useFirstPick(): string {
  const clock = useQuickClock();
  return toLocalInput(quickMoment('workday', clock), clock.timeZone);
}

/** What was said on a call, and when the next one is. */
export function LogForm(props: ContactFormProps) {
  const { lists, planned, closes, note, onNote, lastResult, offline, pending, footer } = props;
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  const whenAt = useFirstPick();
  const [form, fields] = useZodForm({
    id: `log-${props.customerId}`,
    schema: logSchema,
    lastResult,
    shouldValidate: 'onSubmit',
    defaultValue: {
      contact: closes ? plannedValue(closes) : 'call',
      when: 'none',
      whenAt,
      nextType: 'call',
      note,
    },
  });
  const labels = {
    contact: t('followups:contact'),
    outcome: t('followups:outcome'),
    durationMinutes: t('followups:duration'),
    note: t('followups:note'),
    whenAt: t('followups:pickedTime'),
  };
  const kinds = optionsOf(lists.followupTypes, locale);
  const plans = planned.map(({ id, type, dueAt }) => ({
    value: plannedValue(id),
    label: t('followups:planned', {
      type: labelIn(lists.followupTypes, type, locale),
      when: format.dateTime(dueAt),
    }),
  }));
  return (
    <ZodForm form={form} labels={labels} {...transport(props, true)}>
      <Transport {...props} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          field={fields.contact}
          label={t('followups:contact')}
          options={[...plans, ...kinds]}
        />
        <div className="grid grid-cols-[1fr_6rem] gap-3">
          <SelectField
            field={fields.outcome}
            label={t('followups:outcome')}
            options={optionsOf(lists.followupOutcomes, locale)}
            placeholder={t('choose')}
            required
            autoFocus
          />
          <TextField
            field={fields.durationMinutes}
            label={t('followups:duration')}
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
      </div>
      <TextareaField
        field={fields.note}
        label={t('followups:note')}
        placeholder={t('followups:notePlaceholder')}
        onChange={({ target }) => onNote?.(target.value)}
      />
      <TimeChoice legend={t('followups:next')} when={fields.when} whenAt={fields.whenAt} optional>
        <SelectField field={fields.nextType} label={t('followups:nextKind')} options={kinds} />
      </TimeChoice>
      {offline && <OfflineAlert />}
      <div className="flex flex-wrap justify-end gap-2">
        {footer}
        <SubmitButton pending={pending}>{t('followups:saveLog')}</SubmitButton>
      </div>
    </ZodForm>
  );
}

/** When and how the student is contacted next. */
export function PlanForm(props: ContactFormProps) {
  const { lists, note, onNote, lastResult, offline, pending, footer } = props;
  const t = useT();
  const { locale } = useApp();
  const whenAt = useFirstPick();
  const [form, fields] = useZodForm({
    id: `plan-${props.customerId}`,
    schema: planSchema,
    lastResult,
    shouldValidate: 'onSubmit',
    defaultValue: { contact: 'call', when: 'workday', whenAt, note },
  });
  const labels = {
    contact: t('followups:contactKind'),
    when: t('followups:when'),
    whenAt: t('followups:pickedTime'),
    note: t('followups:note'),
  };
  return (
    <ZodForm form={form} labels={labels} {...transport(props, false)}>
      <Transport {...props} />
      <SelectField
        field={fields.contact}
        label={t('followups:contactKind')}
        options={optionsOf(lists.followupTypes, locale)}
        autoFocus
      />
      <TimeChoice legend={t('followups:when')} when={fields.when} whenAt={fields.whenAt} />
      <TextareaField
        field={fields.note}
        label={t('followups:note')}
        placeholder={t('followups:planNotePlaceholder')}
        onChange={({ target }) => onNote?.(target.value)}
      />
      {offline && <OfflineAlert />}
      <div className="flex flex-wrap justify-end gap-2">
        {footer}
        <SubmitButton pending={pending}>{t('followups:savePlan')}</SubmitButton>
      </div>
    </ZodForm>
  );
}
