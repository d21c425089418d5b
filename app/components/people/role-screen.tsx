import { Form, useNavigation } from '@remix-run/react';
import type { PermissionName, Scope } from '#server/permissions/vocabulary';
import { CsrfField } from '~/components/form/csrf-field';
import { FormAlert } from '~/components/form/error-summary';
import { Page } from '~/components/shell/page';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { useAnswer } from '~/lib/offline';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { CellFields } from './cell-fields';
import { DoneNote } from './done-note';
import { IntentButton } from './intent-button';
import { MeansCard } from './means-card';
import { RoleMatrix } from './role-matrix';
import type { RoleAnswer, RolePage } from './roles-page.server';

/** One custom role: its cells, and before they are saved what that means for whom. */
export function RoleScreen({ role, base, mayEdit }: RolePage) {
  const t = useT();
  const { locale } = useApp();
  const { answer } = useAnswer<RoleAnswer>();
  const preview = answer && 'preview' in answer ? answer.preview : null;
  return (
    <Page
      title={role.label?.[locale] ?? role.name}
      subtitle={`${t('people:base')}: ${t(`vocabulary:role.${role.baseRole}`)} · ${
        role.holders === 0 ? t('people:holdersNone') : t('people:holders', { count: role.holders })
      }`}
      back={{ to: '/admin/roles', label: t('people:roles') }}
    >
      <DoneNote />
      {answer && 'problem' in answer && <FormAlert>{answer.problem}</FormAlert>}
      {mayEdit ? (
        <EditRole
          role={role}
          base={base}
          chosen={answer && 'cells' in answer ? answer.cells : null}
          preview={preview}
        />
      ) : (
        <RoleMatrix roles={[role]} />
      )}
      {mayEdit && role.holders === 0 && (
        <IntentButton intent="delete" variant="danger">
          {t('people:deleteRole')}
        </IntentButton>
      )}
    </Page>
  );
}

type Preview = Extract<RoleAnswer, { preview: unknown }>['preview'];

interface EditRoleProps extends Pick<RolePage, 'role' | 'base'> {
  chosen: { permission: PermissionName; scope: Scope }[] | null;
  preview: Preview | null;
}

function EditRole({ role, base, chosen, preview }: EditRoleProps) {
  const t = useT();
  const cells = chosen ?? role.cells;
  const pending = useNavigation().formData?.get('_intent');
  const labels = [
    { name: 'labelEn', label: t('people:labelEn'), value: role.label?.en, dir: 'ltr' },
    { name: 'labelAr', label: t('people:labelAr'), value: role.label?.ar, dir: 'rtl' },
  ] as const;
  return (
    <Form method="post" preventScrollReset className="grid gap-3.5">
      <CsrfField />
      <input type="hidden" name="version" value={role.version} />
      {preview && <input type="hidden" name="_shown" value={JSON.stringify(cells)} />}
      <Card>
        <div className="mb-5 grid gap-4 sm:grid-cols-2">
          {labels.map(({ name, label, value, dir }) => (
            <Field key={name} id={name} label={label} required>
              {(aria) => (
                <Input {...aria} name={name} defaultValue={value} dir={dir} maxLength={80} />
              )}
            </Field>
          ))}
        </div>
        <CellFields
          scopeOf={(name) =>
            cells.find(({ permission }) => permission === name)?.scope as Scope | undefined
          }
          otherwise={(name) => base[name]}
        />
      </Card>
      {preview && <MeansCard {...preview} />}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          name="_intent"
          value="check"
          variant={preview ? 'secondary' : 'primary'}
          pending={pending === 'check'}
        >
          {t('people:check')}
        </Button>
        {preview && (
          <Button
            type="submit"
            name="_intent"
            value="save"
            variant="primary"
            pending={pending === 'save'}
          >
            {t('people:saveRole')}
          </Button>
        )}
      </div>
    </Form>
  );
}
