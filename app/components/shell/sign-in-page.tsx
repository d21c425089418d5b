import { useTranslation } from 'react-i18next';
import type { SignInRefusal } from '~/lib/auth.server';
import type { DemoAccount } from '~/lib/demo-accounts.server';
import { Brand } from './brand';
import { LanguageForm } from './preference-forms';
import { SignInForm } from './sign-in-form';
import { type JourneyStage, SignInScene } from './sign-in-scene';

interface SignInPageProps {
  returnTo: string;
  accounts: readonly DemoAccount[];
  /** A student's way, as the settings name it. */
  stages: readonly JourneyStage[];
  refusal: SignInRefusal | undefined;
}

/** The way in: a short form, and beside it what the product is for. */
export function SignInPage({ returnTo, accounts, stages, refusal }: SignInPageProps) {
  const { t } = useTranslation('auth');
  return (
    <div className="grid min-h-dvh bg-surface lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex flex-col px-5 py-5 sm:px-8">
        <header className="flex items-center justify-between gap-4">
          <Brand />
          <LanguageForm className="w-44" />
        </header>
        <main className="mx-auto flex w-full max-w-[400px] flex-1 flex-col justify-center py-8">
          <h1 className="text-2xl font-bold tracking-tight">{t('heading')}</h1>
          <p className="mt-1.5 mb-6 text-base text-muted text-pretty">{t('intro')}</p>
          <SignInForm returnTo={returnTo} accounts={accounts} refusal={refusal} />
        </main>
      </div>
      <SignInScene stages={stages} />
    </div>
  );
}
