import type { SubmissionResult } from '@conform-to/react';
import type { ReactNode } from 'react';
import { LOCALES, PRESENCES } from '#models/vocabulary';
import type { UserView } from '#server/domain/users/schema';
import { SelectField } from '~/components/form/select-field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextField } from '~/components/form/text-field';
import { useZodForm } from '~/components/form/use-zod-form';
import { ZodForm } from '~/components/form/zod-form';
import { LANGUAGES } from '~/components/shell/preference-forms';
import type { Option } from '~/components/ui/select';
import { useT } from '~/lib/use-t';
import { HandlesFields } from './handles-fields';
import { SuccessorField } from './successor-field';
import { userFormSchema } from './user-form-schema';
import type { AccountOptions } from './user-options.server';

interface UserFormProps {
  user: UserView | null;
  options: AccountOptions;
  /** Who may take the students of a counselor who gets another role. */
  counselors?: readonly Option[];
  /** One's own role is for others to change. */
  roleFixed?: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
  submit: string;
  footer?: ReactNode;
}

/** A new account, or what an administrator decides of one that is there. */
export function UserForm({
  user,
  options,
  counselors = [],
  roleFixed,
  lastResult,
  submit,
  footer,
}: UserFormProps) {
  const t = useT();
  const [form, fields] = useZodForm({
    id: 'user',
    schema: userFormSchema,
    lastResult,
    defaultValue: user ? valuesOf(user) : { role: 'agent', presence: 'in', locale: 'ar' },
  });
  const keepsRole = fields.role.value === fields.role.initialValue;
  const managers = withCurrent(options.managers, user);
  return (
    <ZodForm form={form} className="grid gap-4 sm:grid-cols-2">
      <input type="hidden" name="_intent" value="save" />
      <TextField field={fields.name} label={t('people:name')} dir="auto" required />
      <TextField field={fields.email} label={t('people:email')} type="email" dir="ltr" required />
      {!roleFixed && (
        <SelectField
          field={fields.role}
          label={t('people:role')}
          options={[...options.builtIn, ...options.custom]}
        />
      )}
      {!roleFixed && (
        <SuccessorField
          id={fields.handOverTo.id}
          counselors={counselors}
          hint={t('people:handOverIfOther')}
          className={keepsRole ? 'hidden scripting-none:grid' : undefined}
        />
      )}
      <SelectField
        field={fields.managerId}
        label={t('people:manager')}
        options={managers}
        placeholder={t('people:noManager')}
      />
      <TextField field={fields.team} label={t('people:team')} list="teams" dir="auto" />
      <datalist id="teams">
        {options.teams.map((team) => (
          <option key={team} value={team} />
        ))}
      </datalist>
      <SelectField
        field={fields.presence}
        label={t('people:presence')}
        options={PRESENCES.map((value) => ({ value, label: t(`vocabulary:presence.${value}`) }))}
      />
      <TextField
        field={fields.dailyCapacity}
        label={t('people:capacity')}
        hint={t('people:capacityHint')}
        type="number"
        inputMode="numeric"
      />
      <SelectField
        field={fields.locale}
        label={t('people:language')}
        options={LANGUAGES.map(({ locale, name }) => ({ value: locale, label: name }))}
      />
      <HandlesFields form={form} fields={fields} options={options} />
      <div className="flex flex-wrap gap-2 sm:col-span-2">
        <SubmitButton>{submit}</SubmitButton>
        {footer}
      </div>
    </ZodForm>
  );
}

function valuesOf(user: UserView) {
  const { name, email, presence, locale, degrees, languages, countries } = user;
  return {
    ...{ name, email, presence, degrees, languages, countries },
    locale: LOCALES.find((one) => one === locale) ?? 'en',
    role: user.customRole?.id ?? user.role,
    team: user.team ?? '',
    managerId: user.managerId ?? '',
    ...(user.dailyCapacity === null ? {} : { dailyCapacity: user.dailyCapacity }),
  };
}

/** The list of managers is cut; whoever manages the person already stays in it. */
function withCurrent(managers: AccountOptions['managers'], user: UserView | null) {
  const { managerId = null, managerName = null } = user ?? {};
  const others = managers.filter(({ value }) => value !== user?.id);
  if (!managerId || others.some(({ value }) => value === managerId)) return others;
  return [{ value: managerId, label: managerName ?? managerId }, ...others];
}
