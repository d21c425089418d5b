import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar, pictureOf } from '~/components/ui/avatar';
import { Bidi, Ltr } from '~/components/ui/bidi';
import { Kbd } from '~/components/ui/kbd';
import '~/components/ui/popover-attributes';
import { useApp } from '~/lib/use-app';
import { PanelLinks } from './panel-links';
import { LanguageForm, SignOutForm, ThemeForm } from './preference-forms';

const PANEL_ID = 'account-panel';

/** Opens and closes by the browser itself: it works before and without scripts. */
export function UserMenuButton({ className }: { className?: string }) {
  const { t } = useTranslation('shell');
  const { user } = useApp();
  if (!user) return null;
  return (
    <button
      type="button"
      popovertarget={PANEL_ID}
      aria-label={t('account')}
      className={className ?? 'rounded-full'}
    >
      <Avatar name={user.name} src={pictureOf(user)} size="md" />
    </button>
  );
}

/** Who is signed in, language, theme, help and the way out; a sheet at the bottom on phones. */
export function UserPanel({ onShowKeys }: { onShowKeys: () => void }) {
  const { t } = useTranslation('shell');
  const { t: word } = useTranslation('vocabulary');
  const { user } = useApp();
  if (!user) return null;
  return (
    <div
      id={PANEL_ID}
      popover="auto"
      role="dialog"
      aria-label={t('account')}
      className="fixed inset-x-2 top-auto bottom-2 m-0 w-auto rounded-xl border border-line bg-raised p-0 text-ink shadow-pop backdrop:bg-overlay md:inset-auto md:end-4 md:top-[calc(var(--header)-4px)] md:w-72 md:rounded-lg md:backdrop:bg-transparent"
    >
      <div className="flex items-center gap-3 border-b border-line px-3.5 py-3">
        <Avatar name={user.name} src={pictureOf(user)} size="lg" />
        <div className="min-w-0">
          <p className="truncate font-semibold">
            <Bidi>{user.name}</Bidi>
          </p>
          <p className="truncate text-sm text-muted">
            {user.role !== 'system' && `${word(`role.${user.role}`)} · `}
            <Ltr>{user.email}</Ltr>
          </p>
        </div>
      </div>
      <div className="grid gap-2.5 px-3.5 py-3">
        <LanguageForm />
        <ThemeForm />
      </div>
      <div className="border-t border-line p-1.5">
        <PanelLinks />
        <button
          type="button"
          popovertarget={PANEL_ID}
          popovertargetaction="hide"
          onClick={onShowKeys}
          className="flex min-h-9 w-full items-center gap-2.5 rounded px-2.5 text-base hover:bg-sunken scripting-none:hidden pointer-coarse:hidden"
        >
          <Keyboard aria-hidden="true" className="size-4 text-muted" />
          <span className="flex-1 text-start">{t('keyboardHelp')}</span>
          <Kbd>?</Kbd>
        </button>
        <SignOutForm />
      </div>
    </div>
  );
}
