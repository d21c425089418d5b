import type { ReactNode } from 'react';
import { JobTray } from '~/components/jobs/job-tray';
import { ApiProvider } from '~/lib/api-provider';
import { AppShell } from './app-shell';
import { usePaletteSearch } from './use-palette-search';

/** The shell with the API behind it: what every screen of somebody signed in stands in. */
export function SignedInShell({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <Searching>{children}</Searching>
    </ApiProvider>
  );
}

function Searching({ children }: { children: ReactNode }) {
  return (
    <AppShell search={usePaletteSearch()}>
      {children}
      <JobTray />
    </AppShell>
  );
}
