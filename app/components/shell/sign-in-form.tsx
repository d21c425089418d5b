import { Form, useSearchParams } from '@remix-run/react';
import { useRef } from 'react';
import { CsrfField } from '~/components/form/csrf-field';
import { FormAlert } from '~/components/form/error-summary';
import { OfflineNote } from '~/components/form/offline-note';
import { SubmitButton } from '~/components/form/submit-button';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import type { SignInRefusal } from '~/lib/auth.server';
import type { DemoAccount } from '~/lib/demo-accounts.server';
import type { Translate } from '~/lib/i18n';
import { useT } from '~/lib/use-t';
import { DemoAccounts } from './demo-accounts';
import { PasswordInput } from './password-input';

function refusalText({ code, retryAfterMinutes }: SignInRefusal, t: Translate): string {
  switch (code) {
    case 'ACCOUNT_LOCKED':
      return t('auth:accountLocked', { count: retryAfterMinutes ?? 15 });
    case 'VALIDATION_ERROR':
      return t('auth:missing');
    case 'CSRF_FAILED':
      return t('auth:csrfFailed');
    case 'INVALID_CREDENTIALS':
      return t('auth:invalidCredentials');
    default:
      return t(`errors:code.${code}`);
  }
}

interface SignInFormProps {
  returnTo: string;
  accounts: readonly DemoAccount[];
  refusal: SignInRefusal | undefined;
}

/** E-mail and password. `?as=agent` fills in a demo account, for browsers without scripts. */
export function SignInForm({ returnTo, accounts, refusal }: SignInFormProps) {
  const t = useT();
  const [query] = useSearchParams();
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const chosen = accounts.find(({ role }) => role === query.get('as'));
  const wrong = refusal?.code === 'INVALID_CREDENTIALS' || refusal?.code === 'VALIDATION_ERROR';

  const fillIn = (account: DemoAccount) => {
    if (email.current) email.current.value = account.email;
    if (password.current) password.current.value = account.password;
    submit.current?.focus();
  };

  return (
    <>
      <Form method="post" className="grid gap-4">
        <CsrfField />
        <input type="hidden" name="returnTo" value={returnTo} />
        {query.has('chosen') && !refusal && (
          <FormAlert tone="good">{t('people:setPasswordDone')}</FormAlert>
        )}
        <OfflineNote />
        {refusal && <FormAlert>{refusalText(refusal, t)}</FormAlert>}
        <Field id="email" label={t('auth:email')}>
          {(aria) => (
            <Input
              {...aria}
              ref={email}
              className="h-11"
              type="email"
              name="email"
              autoComplete="username"
              defaultValue={chosen?.email}
              aria-invalid={wrong || undefined}
              required
            />
          )}
        </Field>
        <Field id="password" label={t('auth:password')}>
          {(aria) => (
            <PasswordInput
              {...aria}
              ref={password}
              className="h-11"
              name="password"
              autoComplete="current-password"
              defaultValue={chosen?.password}
              aria-invalid={wrong || undefined}
              required
            />
          )}
        </Field>
        <SubmitButton ref={submit} size="lg" className="mt-1 w-full">
          {t('auth:submit')}
        </SubmitButton>
      </Form>
      {accounts.length > 0 && <DemoAccounts accounts={accounts} onChoose={fillIn} />}
    </>
  );
}
