import { Form, useLocation } from '@remix-run/react';
import { Check, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Locale, Theme } from '#models/vocabulary';
import { CsrfField } from '~/components/form/csrf-field';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';

/** Each language in its own words, so that whoever landed in the wrong one finds the way out. */
export const LANGUAGES: readonly { locale: Locale; name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'ar', name: 'العربية' },
];

const THEME_CHOICES = [
  { theme: 'light', label: 'themeLight', icon: Sun },
  { theme: 'dark', label: 'themeDark', icon: Moon },
  { theme: 'system', label: 'themeSystem', icon: Monitor },
] as const satisfies readonly { theme: Theme; label: string; icon: unknown }[];

function ReturnHere() {
  const { pathname, search } = useLocation();
  return <input type="hidden" name="returnTo" value={pathname + search} />;
}

const segment =
  'flex min-h-8 items-center justify-center gap-1.5 rounded-md px-2 text-sm font-medium transition-colors';

/** A whole page load: the browser fetches the words of the other language. */
export function LanguageForm({ className }: { className?: string }) {
  const { t } = useTranslation('shell');
  const { locale: current } = useApp();
  return (
    <Form
      method="post"
      action="/preferences"
      reloadDocument
      aria-label={t('language')}
      className={cn('grid grid-cols-2 gap-0.5 rounded bg-sunken p-0.5', className)}
    >
      <CsrfField />
      <ReturnHere />
      {LANGUAGES.map(({ locale, name }) => (
        <button
          type="submit"
          key={locale}
          name="locale"
          value={locale}
          lang={locale}
          aria-pressed={locale === current}
          className={cn(
            segment,
            locale === current ? 'bg-raised text-ink shadow-card' : 'text-muted hover:text-ink',
          )}
        >
          {locale === current && <Check aria-hidden="true" className="size-3.5 text-accent-text" />}
          {name}
        </button>
      ))}
    </Form>
  );
}

export function ThemeForm() {
  const { t } = useTranslation('shell');
  const { theme: current } = useApp();
  return (
    <Form
      method="post"
      action="/preferences"
      preventScrollReset
      replace
      aria-label={t('theme')}
      className="grid grid-cols-3 gap-0.5 rounded bg-sunken p-0.5"
    >
      <CsrfField />
      <ReturnHere />
      {THEME_CHOICES.map(({ theme, label, icon: Icon }) => (
        <button
          type="submit"
          key={theme}
          name="theme"
          value={theme}
          aria-pressed={theme === current}
          className={cn(
            segment,
            theme === current ? 'bg-raised text-ink shadow-card' : 'text-muted hover:text-ink',
          )}
        >
          <Icon aria-hidden="true" className="size-3.5" />
          {t(label)}
        </button>
      ))}
    </Form>
  );
}

export function SignOutForm() {
  const { t } = useTranslation('shell');
  return (
    <Form method="post" action="/logout" reloadDocument>
      <CsrfField />
      <button
        type="submit"
        className="flex min-h-9 w-full items-center gap-2.5 rounded px-2.5 text-base text-ink hover:bg-sunken"
      >
        <LogOut aria-hidden="true" className="flip-rtl size-4 text-muted" />
        {t('signOut')}
      </button>
    </Form>
  );
}
