import { SelectField } from '~/components/form/select-field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextField } from '~/components/form/text-field';
import { useZodForm } from '~/components/form/use-zod-form';
import { ZodForm } from '~/components/form/zod-form';
import { Page } from '~/components/shell/page';
import { buttonStyle } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import { DoneNote } from './done-note';
import { BASE_ROLES, newRoleSchema } from './role-form-schema';
import { RoleMatrix } from './role-matrix';
import type { RolesPage } from './roles-page.server';
import type { FormAnswer } from './run-verb.server';

/** The form's first field, where the button on top leads. */
const NEW_ROLE = 'role-labelEn';

/** The permission table, role beside role, and the way to a new one. */
export function RolesScreen({ roles, mayEdit }: RolesPage) {
  const t = useT();
  return (
    <Page
      title={t('people:roles')}
      subtitle={t('people:rolesIntro')}
      actions={
        mayEdit && (
          <a href={`#${NEW_ROLE}`} className={buttonStyle({ variant: 'primary' })}>
            {t('people:newRole')}
          </a>
        )
      }
    >
      <DoneNote />
      <RoleMatrix roles={roles} />
      {mayEdit && <NewRole />}
    </Page>
  );
}

function NewRole() {
  const t = useT();
  const { answer } = useAnswer<FormAnswer>();
  const [form, fields] = useZodForm({
    id: 'role',
    schema: newRoleSchema,
    lastResult: answer?.lastResult,
    defaultValue: { baseRole: 'agent' },
  });
  return (
    <Card title={t('people:newRole')} className="max-w-form">
      <p className="mb-3 text-sm text-muted">{t('people:newRoleIntro')}</p>
      <ZodForm form={form} action="/admin/roles?index" className="grid gap-4 sm:grid-cols-2">
        <TextField field={fields.labelEn} label={t('people:labelEn')} dir="ltr" required />
        <TextField field={fields.labelAr} label={t('people:labelAr')} dir="rtl" required />
        <SelectField
          field={fields.baseRole}
          label={t('people:base')}
          options={BASE_ROLES.map((role) => ({
            value: role,
            label: t(`vocabulary:role.${role}`),
          }))}
        />
        <div className="flex items-end">
          <SubmitButton>{t('people:createRole')}</SubmitButton>
        </div>
      </ZodForm>
    </Card>
  );
}
