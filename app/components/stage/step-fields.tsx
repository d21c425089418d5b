import type { FormControl } from '~/components/form/form-control';
import { SelectField } from '~/components/form/select-field';
import { TextareaField } from '~/components/form/textarea-field';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type ContactLists, optionsOf } from '../followup/contact-lists';
import { TimeChoice } from '../followup/time-choice';

export interface StepControls {
  note: FormControl;
  followupType: FormControl;
  when: FormControl;
  whenAt: FormControl;
}

/** The note that a stage asks for. */
export function StepNote({
  field,
  required,
  className,
}: {
  field: FormControl;
  required: boolean;
  className?: string;
}) {
  const t = useT();
  return (
    <TextareaField
      field={field}
      label={t('stages:note')}
      hint={t('stages:noteHint')}
      rows={3}
      required={required}
      className={className}
    />
  );
}

/** The next contact that a stage asks for. */
export function StepFollowup({
  fields,
  lists,
  optional = false,
}: {
  fields: Omit<StepControls, 'note'>;
  lists: Pick<ContactLists, 'followupTypes'>;
  optional?: boolean;
}) {
  const t = useT();
  const { locale } = useApp();
  return (
    <TimeChoice
      legend={t('stages:followup')}
      when={fields.when}
      whenAt={fields.whenAt}
      optional={optional}
    >
      <SelectField
        field={fields.followupType}
        label={t('followups:contactKind')}
        options={optionsOf(lists.followupTypes, locale)}
      />
    </TimeChoice>
  );
}
