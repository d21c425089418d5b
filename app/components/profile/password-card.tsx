import type { SubmissionResult } from '@conform-to/react';
import { SubmitButton } from '~/components/form/submit-button';
import { useZodForm } from '~/components/form/use-zod-form';
import { ZodForm } from '~/components/form/zod-form';
import { Card } from '~/components/ui/card';
import { useT } from '~/lib/use-t';
import { PasswordField } from './password-field';
import { passwordSchema } from './profile-form-schema';

/** Another password: the old one first. */
export function PasswordCard({
  lastResult,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const t = useT();
  const [form, fields] = useZodForm({
    id: 'password',
    schema: passwordSchema,
    lastResult,
    shouldValidate: 'onSubmit',
  });
  return (
    <Card title={t('people:password')}>
      <ZodForm form={form}>
        <input type="hidden" name="_intent" value="password" />
        <PasswordField
          field={fields.current}
          label={t('people:passwordCurrent')}
          autoComplete="current-password"
        />
        <PasswordField
          field={fields.password}
          label={t('people:passwordNew')}
          hint={t('people:passwordHint')}
          autoComplete="new-password"
        />
        <SubmitButton className="justify-self-start">{t('people:passwordChange')}</SubmitButton>
      </ZodForm>
    </Card>
  );
}
