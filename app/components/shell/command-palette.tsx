import { useNavigate } from '@remix-run/react';
import { Command } from 'cmdk';
import { ArrowRight, Search } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '~/components/ui/kbd';
import { Spinner } from '~/components/ui/spinner';
import { useApp } from '~/lib/use-app';
import { destinationsFor, mayCreateStudents, NEW_STUDENT } from './navigation';
import { PaletteItem as Item, PaletteStudent } from './palette-items';
import type { PaletteSearch } from './palette-search';
import { useStages } from './use-stages';
import { useStudentSearch } from './use-student-search';

/** One box for everything: three letters of a name, four digits of a phone, or a screen. */
export default function CommandPalette({
  search,
  onClose,
}: {
  search: PaletteSearch | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('shell');
  const { dir, permissions } = useApp();
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState('');
  const stages = useStages();
  const found = useStudentSearch(search, query);
  const navigate = useNavigate();
  const go = (to: string) => {
    onClose();
    navigate(to);
  };
  const wanted = query.trim();
  const seeAll = () => go(`/customers?search=${encodeURIComponent(wanted)}`);

  const first = found.items[0]?.id;
  useEffect(() => {
    if (first) setSelected(first);
  }, [first]);

  // Enter may come before the answer: it then opens whatever comes first.
  const eager = useRef(false);
  const openFirst = first ? () => go(`/customers/${first}`) : seeAll;
  const latest = useRef(openFirst);
  latest.current = openFirst;
  useEffect(() => {
    if (found.state === 'searching' || !eager.current) return;
    eager.current = false;
    latest.current();
  }, [found.state]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || found.state !== 'searching') return;
    event.preventDefault();
    eager.current = true;
  };

  const nobody = found.state === 'done' && found.items.length === 0;
  const screens = [
    ...destinationsFor(permissions),
    ...(mayCreateStudents(permissions) ? [NEW_STUDENT] : []),
  ].filter(({ label }) => t(label).toLowerCase().includes(wanted.toLowerCase()));

  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-dialog animate-fade-in bg-overlay" />
        <Radix.Content
          dir={dir}
          aria-describedby={undefined}
          className="fixed inset-x-2 top-2 z-dialog mx-auto max-w-xl animate-pop-in overflow-hidden rounded-xl border border-line bg-raised shadow-pop sm:top-[14vh]"
        >
          <Radix.Title className="sr-only">{t('paletteTitle')}</Radix.Title>
          <Command
            shouldFilter={false}
            loop
            label={t('paletteTitle')}
            value={selected}
            onValueChange={setSelected}
            onKeyDown={onKeyDown}
          >
            <div className="flex h-13 items-center gap-3 border-b border-line px-4">
              <Search aria-hidden="true" className="size-4.5 shrink-0 text-muted" />
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder={t('searchHint')}
                dir={query ? 'auto' : undefined}
                className="h-full min-w-0 flex-1 bg-transparent text-lg outline-none"
              />
              {found.state === 'searching' && <Spinner className="text-muted" />}
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="max-h-[min(60dvh,440px)] overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-faint">
              {found.items.length > 0 && (
                <Command.Group heading={t('paletteStudents')}>
                  {found.items.map((student) => (
                    <PaletteStudent
                      key={student.id}
                      student={student}
                      stage={stages?.find(({ key }) => key === student.salesStatus)}
                      onSelect={() => go(`/customers/${student.id}`)}
                    />
                  ))}
                </Command.Group>
              )}
              {screens.length > 0 && (
                <Command.Group heading={t('paletteGoTo')}>
                  {screens.map(({ to, label, icon: Icon }) => (
                    <Item key={to} value={to} onSelect={() => go(to)}>
                      <Icon aria-hidden="true" className="mx-2 size-4 text-muted" />
                      <span className="text-ink">{t(label)}</span>
                    </Item>
                  ))}
                </Command.Group>
              )}
              {wanted !== '' && !nobody && (
                <Item value="all" onSelect={seeAll}>
                  <ArrowRight aria-hidden="true" className="flip-rtl mx-2 size-4 text-muted" />
                  <span className="truncate text-ink">{t('paletteSeeAll', { query: wanted })}</span>
                </Item>
              )}
            </Command.List>
          </Command>
          <p role="status" className="border-t border-line px-4 py-2 text-sm text-muted">
            {statusOf(found.state, wanted, found.items.length, t)}
          </p>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type ShellWords = ReturnType<typeof useTranslation<'shell'>>['t'];

function statusOf(state: string, query: string, count: number, t: ShellWords): string {
  if (state === 'failed') return t('paletteFailed');
  if (query === '') return t('paletteStart');
  if (state === 'searching') return t('paletteSearching');
  if (state === 'done' && count === 0) return t('paletteEmpty', { query });
  return t('paletteStart');
}
