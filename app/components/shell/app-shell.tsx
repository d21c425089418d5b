import { useNavigate } from '@remix-run/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '~/components/ui/lazy-part';
import { useApp } from '~/lib/use-app';
import { useWhenIdle } from '~/lib/use-when-idle';
import { BottomBar } from './bottom-bar';
import { Header } from './header';
import { isHelpKey, isSearchKey } from './keys';
import { mayCreateStudents, NEW_STUDENT } from './navigation';
import type { PaletteSearch } from './palette-search';
import { ShortcutsProvider, useShortcut } from './shortcuts';
import { type NavCounts, Sidebar } from './sidebar';
import { useScreensAhead } from './use-screens-ahead';
import { UserPanel } from './user-menu';

const CommandPalette = lazyPart(() => import('./command-palette'));
const KeyboardHelp = lazyPart(() => import('./keyboard-help'));
const AHEAD = [CommandPalette.preload, KeyboardHelp.preload];

interface AppShellProps {
  /** Numbers beside menu entries, by address. */
  counts?: NavCounts;
  /** How fresh the screen is, at the end of the header. */
  live?: ReactNode;
  /** Finds students for the command palette. */
  search?: PaletteSearch;
  children: ReactNode;
}

type Open = 'palette' | 'keys' | null;

/** The frame round every screen of somebody who is signed in. */
export function AppShell(props: AppShellProps) {
  return (
    <ShortcutsProvider>
      <Frame {...props} />
    </ShortcutsProvider>
  );
}

function Frame({ counts = {}, live, search, children }: AppShellProps) {
  const { t } = useTranslation('shell');
  const { permissions } = useApp();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const opens = isSearchKey(event) ? 'palette' : isHelpKey(event) ? 'keys' : null;
      if (!opens) return;
      event.preventDefault();
      setOpen((now) => (now === opens ? null : opens));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  useWhenIdle(AHEAD);
  useScreensAhead();
  useShortcut('N', t('newStudent'), () => navigate(NEW_STUDENT.to), {
    scope: 'everywhere',
    when: mayCreateStudents(permissions),
  });

  return (
    <div className="min-h-dvh md:grid md:grid-cols-[var(--sidebar)_minmax(0,1fr)]">
      <a
        href="#content"
        className="fixed start-3 top-3 z-dialog -translate-y-20 rounded bg-accent px-4 py-2 font-medium text-accent-ink focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <Sidebar counts={counts} />
      <div className="min-w-0">
        <Header live={live} onSearch={() => setOpen('palette')} />
        <main id="content" tabIndex={-1} className="pb-bottombar outline-none">
          {children}
        </main>
      </div>
      <BottomBar counts={counts} />
      <UserPanel onShowKeys={() => setOpen('keys')} />
      {/* Only while something is open: a boundary on the first page would be torn by an early key. */}
      {open === 'palette' && <CommandPalette search={search} onClose={() => setOpen(null)} />}
      {open === 'keys' && <KeyboardHelp onClose={() => setOpen(null)} />}
    </div>
  );
}
