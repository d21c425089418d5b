import { OfflineNote } from '~/components/form/offline-note';
import { SubmitButton } from '~/components/form/submit-button';
import { useZodForm } from '~/components/form/use-zod-form';
import { ZodForm } from '~/components/form/zod-form';
import type { FormAnswer } from '~/components/people/run-verb.server';
import { Brand } from '~/components/shell/brand';
import { LanguageForm } from '~/components/shell/preference-forms';
import { ButtonLink } from '~/components/ui/button';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import { PasswordField } from './password-field';
import { choosePasswordSchema } from './profile-form-schema';
import type { LinkPage } from './set-password.server';

/** Where a one-time link leads: a password, or the news that the link is no longer good. */
export function SetPasswordScreen({ account }: LinkPage) {
  const t = useT();
  return (
    <div className="flex min-h-dvh flex-col bg-surface px-5 py-5 sm:px-8">
      <header className="flex items-center justify-between gap-4">
        <Brand />
        <LanguageForm className="w-44" />
      </header>
      <main className="mx-auto flex w-full max-w-[400px] flex-1 flex-col justify-center py-8">
        {account ? (
          <>
            <h1 className="text-2xl font-bold tracking-tight">{t('people:setPasswordTitle')}</h1>
            <p className="mt-1.5 mb-6 text-base text-muted text-pretty">
              {t('people:setPasswordIntro', account)}
            </p>
            <ChooseForm email={account.email} />
          </>
        ) : (
          <>
            <h1 className="text-2xl font-bold tracking-tight">{t('people:setPasswordGone')}</h1>
            <p className="mt-1.5 mb-6 text-base text-muted text-pretty">
              {t('people:setPasswordGoneBody')}
            </p>
            <ButtonLink to="/login" variant="primary" size="lg">
              {t('people:toSignIn')}
            </ButtonLink>
          </>
        )}
      </main>
    </div>
  );
}

function ChooseForm({ email }: { email: string }) {
  const t = useT();
  const { answer } = useAnswer<FormAnswer>();
  const [form, fields] = useZodForm({
    id: 'choose',
    schema: choosePasswordSchema,
    lastResult: answer?.lastResult,
    shouldValidate: 'onSubmit',
  });
  return (
    <ZodForm form={form}>
      <OfflineNote />
      {/* For password managers, which keep the two together. */}
      <input type="hidden" name="_username" autoComplete="username" value={email} readOnly />
      <PasswordField
        field={fields.password}
        label={t('people:passwordNew')}
        hint={t('people:passwordHint')}
        autoComplete="new-password"
      />
      <SubmitButton size="lg" className="w-full">
        {t('people:setPasswordSubmit')}
      </SubmitButton>
    </ZodForm>
  );
}
